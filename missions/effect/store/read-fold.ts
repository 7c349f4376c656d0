import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Tx } from '@anlan/platform/database/database'
import { readFacts } from '@anlan/platform/journal/read'
import type { Carried } from '../rules/reckoning/facts.ts'
import { COUNTED, type Fold, foldLine, startFold } from '../rules/reckoning/fold.ts'
import type { Week } from '../rules/week.ts'

/** Lines held at a time: memory stays flat however long the journal is. */
const PAGE = 5_000

export interface Stretch {
  readonly after: number
  readonly upTo: number
}

/** Reads a stretch of the journal into the fold of a week. @returns the fold, and how many lines were read */
export const readFold = async (tx: Tx, org: Id, week: Week, carried: Carried, { after, upTo }: Stretch): Promise<{ readonly fold: Fold; readonly lines: number }> => {
  const fold = startFold(week, carried)
  let lines = 0
  for (let seq = after; ; ) {
    const page = await readFacts(tx, org, seq, upTo, PAGE, COUNTED)
    for (const line of page) foldLine(fold, line)
    lines += page.length
    if (page.length < PAGE) return { fold, lines }
    seq = page.at(-1)?.seq ?? upTo
  }
}

/** When the first line that counts happened; null before the mechanism went live. */
export const firstCounted = async (tx: Tx, org: Id): Promise<Instant | null> =>
  (await readFacts(tx, org, 0, Number.MAX_SAFE_INTEGER, 1, COUNTED.filter((type) => !type.includes('stop'))))[0]?.at ?? null
