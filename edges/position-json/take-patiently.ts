import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import type { FixIntake, Report, Source, Taken } from '@anlan/positioning/contract/report'

const [FIRST_PAUSE, LONGEST_PAUSE] = [100, 2 * SECOND]

export interface Patience {
  /** Nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** How long to go on trying, in milliseconds. */
  readonly forMs: number
  /** Told once, when it has to wait. */
  readonly onWait?: (fault: Fault) => void
}

const NOTHING: Taken = { accepted: 0, parked: 0, refused: 0 }

/**
 * Offers reports until they are taken. Whoever calls holds back what comes after, so that a sender is slowed down by its own
 * connection instead of losing anything.
 * @throws what the intake threw when it is of no use to try again, or patience is at its end
 */
export const takePatiently = async (intake: FixIntake, source: Source, reports: readonly Report[], { signal, forMs, onWait }: Patience): Promise<Taken> => {
  if (reports.length === 0) return NOTHING
  const last = performance.now() + forMs
  for (let wait = FIRST_PAUSE, told = false; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    try {
      return await intake.take(source, reports)
    } catch (cause) {
      if (!(cause instanceof Fault) || !cause.retry || signal.aborted || performance.now() + wait > last) throw cause
      if (!told) onWait?.(cause)
      told = true
      await pause(wait, undefined, { signal }).catch(() => undefined)
    }
  }
}

/** What a sender is told of a failure: of a bug it learns nothing but that there is one. */
export const wordsOf = (cause: unknown): string => (cause instanceof Fault ? cause.tip : '平台内部出错，数据未保存，请稍后重新上报')
