import { addDays, DAY, type Instant, type PlantDay, plantDay } from '@anlan/kernel/time'
import type { DangerFigures } from '../../contract/danger/danger-statistics.ts'
import type { Danger } from '../../contract/records.ts'
import { isOverdue } from '../overdue-climb.ts'

/** What of a danger counts. */
export type Counted = Pick<Danger, 'state' | 'level' | 'deadline' | 'reportedAt' | 'confirmedAt' | 'rectifiedAt' | 'acceptedAt' | 'sentBackTimes' | 'repeats'> & { readonly supervised: boolean }

/** Rectified by the end of the day of its deadline, extensions included; null while it is not rectified. */
const inTime = ({ rectifiedAt, deadline }: Counted): boolean | null => (rectifiedAt === null || deadline === null ? null : plantDay(rectifiedAt) <= deadline)

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** A late or overdue rectification counts against the rate; what still has time counts for neither side. */
export const figuresOf = (dangers: readonly Counted[], now: Instant): DangerFigures => {
  const count = (holds: (it: Counted) => boolean): number => dangers.filter(holds).length
  const closed = dangers.filter(({ state }) => state === 'accepted')
  const [onTime, late] = [count((it) => inTime(it) === true), count((it) => inTime(it) === false)]
  const overdue = count((it) => isOverdue(it, now))
  const firstPass = closed.filter(({ sentBackTimes }) => (sentBackTimes ?? 0) === 0).length
  const days = closed.reduce((sum, { acceptedAt, reportedAt }) => sum + ((acceptedAt ?? reportedAt) - reportedAt) / DAY, 0)
  return {
    reported: dangers.length,
    confirmed: count(({ confirmedAt }) => confirmedAt != null),
    rejected: count(({ state }) => state === 'rejected'),
    closed: closed.length,
    onTime,
    late,
    overdue,
    firstPass,
    sentBack: count(({ sentBackTimes }) => (sentBackTimes ?? 0) > 0),
    repeats: count((it) => (it.repeats ?? 0) > 0),
    major: count(({ level }) => level === '1'),
    supervised: count(({ supervised }) => supervised),
    onTimeRate: rate(onTime, onTime + late + overdue),
    firstPassRate: rate(firstPass, closed.length),
    averageDays: closed.length === 0 ? null : Math.round((days / closed.length) * 10) / 10,
  }
}

/** So many days make a quarter; beyond, weeks would be too many to read. */
const QUARTER = 92

interface Span {
  readonly from: PlantDay
  readonly to: PlantDay
}

const nextMonth = (day: PlantDay): PlantDay => `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`

/** The period cut into weeks from its first day, or into calendar months. */
export const spansOf = (from: PlantDay, to: PlantDay): Span[] => {
  const byWeek = to < addDays(from, QUARTER)
  const spans: Span[] = []
  for (let start = from; start <= to; ) {
    const next = byWeek ? addDays(start, 7) : nextMonth(start)
    spans.push({ from: start, to: next > to ? to : addDays(next, -1) })
    start = next
  }
  return spans
}

export const trendOf = (dangers: readonly Counted[], from: PlantDay, to: PlantDay, now: Instant) =>
  spansOf(from, to).map((span) => {
    const { reported, closed, overdue } = figuresOf(dangers.filter(({ reportedAt }) => plantDay(reportedAt) >= span.from && plantDay(reportedAt) <= span.to), now)
    return { ...span, reported, closed, overdue }
  })
