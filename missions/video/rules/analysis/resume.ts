import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import { EMPTY_HOLD } from './hold.ts'
import type { Memory } from './judge.ts'
import type { AnalysisRule } from './rule.ts'

/** What somebody who begins to look has to remember: what was told as begun stands until looks say otherwise. Without it nobody would ever say that it is over. */
export const resume = (rules: readonly AnalysisRule[], openSince: ReadonlyMap<Id, Instant>): Memory =>
  new Map(rules.flatMap(({ id, kind, holdMs }) => {
    const since = openSince.get(id)
    // As full as it can be: see hold.ts and judge.ts.
    return since === undefined ? [] : [[id, { hold: { ...EMPTY_HOLD, since, active: true, filled: holdMs === 0 || kind === 'asleep' ? SECOND : holdMs }, anchors: [] }] as const]
  }))
