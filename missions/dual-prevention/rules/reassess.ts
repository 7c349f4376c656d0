import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { addDays, addMonths, type PlantDay, plantDay } from '@anlan/kernel/time'
import { figure, type Rules } from '@anlan/standards/profile'
import { REASSESS_WHY, type Review, type ReviewRequest } from '../contract/reassess.ts'
import type { RiskEvent } from '../contract/records.ts'
import type { Hand } from './hand.ts'

export interface ReviewFacts {
  /** When the unit came to be, for one that has never been assessed again. */
  readonly bornOn: PlantDay
  readonly assessedOn: PlantDay | null
  readonly assessedBy: string | null
  readonly conclusion: string | null
  readonly requests: readonly ReviewRequest[]
}

/** When a unit has to be assessed again: after a year, or sooner when something demands it. */
export const reviewOf = ({ bornOn, assessedOn, assessedBy, conclusion, requests }: ReviewFacts, today: PlantDay, rules: Rules): Review => {
  const last = assessedOn ?? bornOn
  const { value, unit, status } = figure(rules, 'reassess-months')
  const yearly = addMonths(last, value)
  const soon = addDays(today, figure(rules, 'reassess-remind-days').value)
  const dueOn = requests.reduce((first, it) => (it.dueOn < first ? it.dueOn : first), yearly)
  const demands = requests.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map((it) => `${REASSESS_WHY[it.why]}：${it.note}（${plantDay(it.at)}，${it.by}提出，${it.dueOn} 前完成）`)
  const ofYear = yearly > soon ? [] : [`${assessedOn === null ? '建档' : '上次评估'} ${last}，每 ${value} ${unit}复评一次${status === '待核' ? '（待核）' : ''}`]
  return {
    state: dueOn <= today ? 'due' : dueOn <= soon || requests.length > 0 ? 'soon' : 'valid',
    assessedOn: last, assessedBy, conclusion, dueOn, reasons: [...demands, ...ofYear], requests: [...requests],
  }
}

const DAYS = { change: 'reassess-change-days', incident: 'reassess-incident-days', other: 'reassess-other-days' } as const

/** The demand as it is kept; the same words again on the same unit change nothing. */
export const requestOf = ({ why, note }: Pick<ReviewRequest, 'why' | 'note'>, { name, now }: Pick<Hand, 'name' | 'now'>, rules: Rules): ReviewRequest => ({
  why, note, by: name, at: now, dueOn: addDays(plantDay(now), figure(rules, DAYS[why]).value),
})

export const withRequest = (standing: readonly ReviewRequest[], request: ReviewRequest): readonly ReviewRequest[] | null =>
  standing.some((it) => it.why === request.why && it.note === request.note) ? null : [...standing, request]

/** A unit is assessed when each of its events is; nothing else can be called a reassessment. */
export const decideCompletion = (events: readonly Pick<RiskEvent, 'name' | 'inherentLevel'>[]): Decision<null> => {
  const [open, ...more] = events.filter((it) => it.inherentLevel === null)
  if (events.length === 0) return refuse('nothing-assessed', '这个单元还没有风险事件，请先辨识风险事件并评价', { kind: 'conflict' })
  if (open !== undefined) return refuse('event-not-rated', `风险事件“${open.name}”${more.length > 0 ? `等 ${more.length + 1} 个` : ''}还没有评定固有风险等级，请先评定`, { kind: 'conflict' })
  return accept(null)
}
