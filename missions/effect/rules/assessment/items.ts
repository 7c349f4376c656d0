import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { IndicatorName } from '@anlan/standards/effect'
import type { DangerFact, DueFact } from '../reckoning/facts.ts'
import type { Fold } from '../reckoning/fold.ts'
import { endOf, verdictOfDue } from '../reckoning/verdict.ts'
import type { Week } from '../week.ts'
import type { Around } from './around.ts'

/** One fact that counts for somebody. */
export interface Item {
  readonly person: Id | null
  /** Known where no person is: the post that nobody handed over. */
  readonly post: Id | null
  readonly indicator: IndicatorName
  readonly id: Id
  readonly title: string
  readonly at: Instant
  readonly link: string
  readonly good: boolean
  readonly note: string
}

/** Whoever was away for at least half of the time is not charged with what was not done in it. */
const wasAway = ({ absences }: Around, person: Id, from: Instant, to: Instant): boolean => {
  const away = absences.filter((it) => it.person === person).reduce((sum, { startsAt, endsAt }) => sum + Math.max(0, Math.min(endsAt, to) - Math.max(startsAt, from)), 0)
  return to > from ? away >= (to - from) / 2 : absences.some((it) => it.person === person && it.startsAt <= to && to <= it.endsAt)
}

/** Done: credit to whoever did it, a substitute as anybody. Not done: charged to those whose it was and who were there. */
const itemsOfDue = (due: DueFact, period: Week, around: Around): Item[] => {
  const verdict = verdictOfDue(due, period)
  if (verdict === null || verdict === 'withdrawn') return []
  const good = verdict === 'done'
  const only = due.assignees.length === 1 ? due.assignees[0] : undefined
  const persons = good ? [due.by ?? only].filter((it) => it !== undefined) : due.assignees.filter((it) => !wasAway(around, it, due.startAt, due.endAt))
  const indicators: readonly IndicatorName[] = due.guarantee ? ['inspection-done', 'guarantee-done'] : ['inspection-done']
  return persons.flatMap((person) =>
    indicators.map((indicator) => ({
      person, post: null, indicator, id: due.due, title: due.content || '排查任务', at: due.endAt, link: `/dual-prevention/dues/${due.due}`, good,
      note: due.madeUp === null ? '' : `逾期补查：${due.madeUp}`,
    })),
  )
}

const MENDED = ['to-accept', 'accepted']
const within = ({ from, asOf }: Week, at: Instant): boolean => from < at && at <= asOf

/** In time: in the month in which it was rectified. Not in time: in the month in which the deadline ran out. */
const itemsOfDanger = (it: DangerFact, period: Week, around: Around): Item[] => {
  if (it.deleted || it.state === 'rejected') return []
  const about = { post: null, id: it.id, title: it.name, link: `/dual-prevention/dangers/${it.id}`, note: '' }
  const items: Item[] = []
  if (it.reporterId !== null && it.state !== 'reported' && within(period, it.reportedAt)) items.push({ ...about, person: it.reporterId, indicator: 'danger-confirmed', at: it.reportedAt, good: true })
  if (it.responsible === null || it.deadline === null) return items
  const [person, end] = [it.responsible.id, endOf(it.deadline)]
  const mendedAt = MENDED.includes(it.state) && it.rectifiedAt !== null && it.rectifiedAt < end ? it.rectifiedAt : null
  const [inTime, at] = [mendedAt !== null, mendedAt ?? end]
  if (within(period, at) && (inTime || !wasAway(around, person, it.reportedAt, end))) items.push({ ...about, person, indicator: 'rectified-in-time', at, good: inTime })
  return items
}

/** Everything that happened in the period and counts for a person, or for the department of a post. */
export const itemsOf = (fold: Fold, around: Around): Item[] => [
  ...[...fold.dues.values()].flatMap((due) => itemsOfDue(due, fold.week, around)),
  ...[...fold.dangers.values()].flatMap(({ asOf }) => (asOf === null ? [] : itemsOfDanger(asOf, fold.week, around))),
  ...around.formalism.filter(({ at }) => within(fold.week, at)).map(({ id, person, title, at }): Item => ({ person, post: null, indicator: 'formalism-upheld', id, title, at, link: '/dual-prevention/signs', good: false, note: '' })),
  ...around.handovers.filter(({ at }) => within(fold.week, at)).map(({ id, person, post, at, late }): Item => ({ person, post, indicator: 'handed-over', id, title: late ? '未按时交接班' : '交接班', at, link: '/responsibility/handovers', good: !late, note: '' })),
]
