import { figure, type Rules } from '@anlan/standards/profile'
import type { MeasureState, StateCounts, UnitState } from '../../contract/measure-state.ts'
import type { RiskUnit } from '../../contract/records.ts'

/** What of a measure weighs in its unit. */
export interface Weighed {
  readonly state: MeasureState
  readonly classify1: string
}

const WEIGHTS = { '1': 'measure-weight-engineering', '2': 'measure-weight-upkeep', '3': 'measure-weight-conduct', '4': 'measure-weight-emergency' } as const

const weightOf = ({ classify1 }: Weighed, rules: Rules): number => figure(rules, WEIGHTS[classify1 as keyof typeof WEIGHTS] ?? WEIGHTS['3']).value

export const countStates = (measures: readonly Pick<Weighed, 'state'>[]): StateCounts => {
  const counts = { failed: 0, overdue: 0, unknown: 0, 'to-check': 0, effective: 0, stopped: 0 }
  for (const { state } of measures) counts[state] += 1
  return counts
}

export interface UnitJudged {
  readonly state: UnitState
  /** Percent of the weight in use that holds; null when nothing is in use. */
  readonly held: number | null
}

/**
 * The unit by its measures: failed once so much of their weight has failed, weakened while anything has failed or is overdue,
 * unknown once so much of it nobody knows. A unit without measures is not known to be safe.
 */
export const judgeUnit = (measures: readonly Weighed[], rules: Rules): UnitJudged => {
  const used = measures.filter(({ state }) => state !== 'stopped')
  if (used.length === 0) return { state: measures.length > 0 ? 'stopped' : 'unknown', held: null }
  const weigh = (...states: readonly MeasureState[]): number => used.filter(({ state }) => states.includes(state)).reduce((sum, it) => sum + weightOf(it, rules), 0)
  const all = used.reduce((sum, it) => sum + weightOf(it, rules), 0)
  const percent = (part: number): number => (part / all) * 100
  const held = Math.round(percent(weigh('effective', 'to-check')))
  const [failed, lapsed, unknown] = [weigh('failed'), weigh('overdue'), weigh('unknown')]
  if (failed > 0 && percent(failed) >= figure(rules, 'unit-failed-percent').value) return { state: 'failed', held }
  if (failed + lapsed > 0) return { state: 'weakened', held }
  if (unknown > 0 && percent(unknown) >= figure(rules, 'unit-unknown-percent').value) return { state: 'unknown', held }
  return { state: weigh('to-check') > 0 ? 'to-check' : 'effective', held }
}

const URGENCY: Readonly<Record<UnitState, number>> = { failed: 5, weakened: 4, unknown: 3, 'to-check': 2, effective: 1, stopped: 0 }

/** Who needs a person first: the worse state, then the graver risk, then the less that holds. */
export const byUrgency = (a: UnitJudged & Pick<RiskUnit, 'riskLevel' | 'name'>, b: UnitJudged & Pick<RiskUnit, 'riskLevel' | 'name'>): number =>
  URGENCY[b.state] - URGENCY[a.state] || Number(a.riskLevel) - Number(b.riskLevel) || (a.held ?? 100) - (b.held ?? 100) || a.name.localeCompare(b.name, 'zh')
