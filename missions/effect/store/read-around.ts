import type { Id } from '@anlan/kernel/id'
import type { Tx } from '@anlan/platform/database/database'
import { readFacts } from '@anlan/platform/journal/read'
import { AROUND, type Around, aroundOf } from '../rules/assessment/around.ts'
import type { Line } from '../rules/reckoning/facts.ts'

const PAGE = 5_000

/** Absences, upheld formalism and handovers, from the first line of the journal on: there are few of them. */
export const readAround = async (tx: Tx, org: Id, upTo: number): Promise<Around> => {
  const lines: Line[] = []
  for (let seq = 0; ; ) {
    const page = await readFacts(tx, org, seq, upTo, PAGE, AROUND)
    lines.push(...page)
    if (page.length < PAGE) return aroundOf(lines)
    seq = page.at(-1)?.seq ?? upTo
  }
}
