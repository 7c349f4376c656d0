import { addDays, type Instant, type PlantDay, plantDay, SECOND } from '@anlan/kernel/time'
import type { AlarmFigures, TrendUnit } from '../../contract/statistics.ts'
import { type AlarmCourse, isDecided, isFalse } from './alarm-case.ts'

const mean = (lengths: readonly number[]): number | null => (lengths.length === 0 ? null : Math.round(lengths.reduce((sum, it) => sum + it, 0) / lengths.length))

/** Seconds from raising to a moment; nothing where it never came. */
const after = ({ raisedAt }: AlarmCourse, moments: readonly (Instant | undefined)[]): number[] => {
  const known = moments.filter((at) => at !== undefined)
  return known.length === 0 ? [] : [(Math.min(...known) - raisedAt) / SECOND]
}

/** Whoever handles at once has acknowledged by it; what was called false is dealt with by it. */
export const figuresOf = (alarms: readonly AlarmCourse[]): AlarmFigures => {
  const [decided, misreport] = [alarms.filter(isDecided).length, alarms.filter(isFalse).length]
  return {
    raised: alarms.length,
    red: alarms.filter(({ level }) => level === 'red').length,
    times: alarms.reduce((sum, { times }) => sum + times, 0),
    handled: decided - misreport,
    misreport,
    open: alarms.length - decided,
    ackSeconds: mean(alarms.flatMap((it) => after(it, [it.acknowledgedAt, it.handledAt, it.overAt]))),
    handleSeconds: mean(alarms.flatMap((it) => after(it, [it.handledAt, it.overAt]))),
    falseRate: decided === 0 ? null : misreport / decided,
  }
}

const [MONTH, QUARTER] = [31, 92]

/** By day up to a month, by week up to a quarter, by month beyond. */
export const unitFor = (from: PlantDay, to: PlantDay): TrendUnit => (to < addDays(from, MONTH) ? 'day' : to < addDays(from, QUARTER) ? 'week' : 'month')

const nextMonth = (day: PlantDay): PlantDay => `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`

export interface DaySpan {
  readonly from: PlantDay
  readonly to: PlantDay
}

/** The period cut into days, weeks from its first day, or calendar months. */
export const spansOf = (from: PlantDay, to: PlantDay, unit: TrendUnit): DaySpan[] => {
  const spans: DaySpan[] = []
  for (let start = from; start <= to; ) {
    const next = unit === 'day' ? addDays(start, 1) : unit === 'week' ? addDays(start, 7) : nextMonth(start)
    spans.push({ from: start, to: next > to ? to : addDays(next, -1) })
    start = next
  }
  return spans
}

/** Of the alarms raised in each span: how many, and what has become of them. */
export const trendOf = (alarms: readonly AlarmCourse[], from: PlantDay, to: PlantDay, unit: TrendUnit) =>
  spansOf(from, to, unit).map((span) => {
    const { raised, handled, misreport } = figuresOf(alarms.filter(({ raisedAt }) => plantDay(raisedAt) >= span.from && plantDay(raisedAt) <= span.to))
    return { ...span, raised, handled, misreport }
  })
