import { MINUTE } from '@anlan/kernel/time'
import { wallNow } from '../clock/wall-now.ts'

interface Guesses {
  readonly failed: number
  readonly until: number
}

const MOST = 5
const LOCK = 10 * MINUTE
const guesses = new Map<string, Guesses>()

/** Whether whoever guesses must wait. A refused command is rolled back, and a count in its transaction with it; so this one stands in memory. */
export const mustWait = (who: string): boolean => {
  const it = guesses.get(who)
  return it !== undefined && it.failed >= MOST && it.until > wallNow()
}

/** Five wrong ones, and whoever it is waits for ten minutes. */
export const noteGuess = (who: string, right: boolean): void => {
  if (right) return void guesses.delete(who)
  const before = guesses.get(who)
  const fresh = before === undefined || before.until <= wallNow()
  guesses.set(who, { failed: fresh ? 1 : before.failed + 1, until: wallNow() + LOCK })
}
