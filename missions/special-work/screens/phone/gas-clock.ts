import { type Instant, MINUTE } from '@anlan/kernel/time'
import type { Permit } from '../../contract/permit.ts'
import { figureOf, gasNeeds } from '../../rules/gas/needs.ts'

export interface GasClock {
  /** Until when the last sampling holds for what comes next. */
  readonly until: Instant
  readonly words: string
}

/** How long the air may still be believed: until the next record while work goes on, until it has to begin before that. */
export const gasClock = (permit: Pick<Permit, 'state' | 'level' | 'request'>, sampledAt: Instant | null, own: Readonly<Record<string, number>>): GasClock | null => {
  const needs = gasNeeds(permit, own)
  if (!needs.needed || sampledAt === null) return null
  if (permit.state === 'working') return needs.record === null ? null : { until: sampledAt + needs.record, words: '下次气体记录' }
  if (permit.state !== 'signing' && permit.state !== 'issued' && permit.state !== 'preparing') return null
  return { until: sampledAt + figureOf(own, 'gasAgeMinutes') * MINUTE, words: '气体分析有效' }
}
