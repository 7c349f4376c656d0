import { DAY, HOUR, type Instant, MINUTE, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import { windowMinutes } from '@anlan/standards/inspection-plan'
import type { InspectionPlan } from '../contract/records.ts'

/** One occurrence: to be answered from `startAt` until before `endAt`. */
export interface Occurrence {
  readonly startAt: Instant
  readonly endAt: Instant
}

export interface Period {
  readonly from: Instant
  readonly to: Instant
  /** The plan came to be, or was changed, at `from`: what runs then is given too. */
  readonly fresh: boolean
}

/** Whether a plan of that workDayType falls on the day. */
export type FitsDay = (day: PlantDay, workDayType: InspectionPlan['workDayType']) => boolean

type Timing = Pick<InspectionPlan, 'cycle' | 'cycleUnit' | 'firstStart' | 'windowStart' | 'windowEnd' | 'workDayType'>

/** Half of its time must be left, or somebody would be told of an inspection that cannot be done any more. */
const isFair = ({ startAt, endAt }: Occurrence, since: Instant): boolean => endAt - since >= (endAt - startAt) / 2

/**
 * The occurrences of a plan that begin in the period.
 * 天, 月 and 年 are counted from the first start, and one is open until the next begins; where it falls on a day of the
 * wrong kind it moves to the next right day, or is left out when the next one begins before. 小时 are counted from the
 * start of each day's window, which belongs to the day on which it opens, also across midnight; each has its whole cycle.
 */
export const duesOf = (plan: Timing, period: Period, fits: FitsDay): Occurrence[] => {
  const all = plan.cycleUnit === '小时' ? hourly(plan, period, fits) : byCalendar(plan, period, fits)
  return all.filter((it) => it.startAt < period.to && it.startAt >= plan.firstStart && (it.startAt >= period.from || (period.fresh && isFair(it, period.from))))
}

const hourly = ({ cycle, windowStart, windowEnd, workDayType }: Timing, { from, to }: Period, fits: FitsDay): Occurrence[] => {
  const opensAt = windowMinutes('00:00', windowStart ?? '')
  const length = windowMinutes(windowStart ?? '', windowEnd ?? '')
  if (opensAt === undefined || length === undefined) return []
  const found: Occurrence[] = []
  // The window that opened yesterday may still run.
  for (let midnight = startOfDay(plantDay(from)) - DAY; midnight < to; midnight += DAY) {
    if (!onDay(midnight, workDayType, fits)) continue
    const opens = midnight + ((opensAt * MINUTE) % DAY)
    for (let startAt = opens; startAt + cycle * HOUR <= opens + length * MINUTE; startAt += cycle * HOUR) found.push({ startAt, endAt: startAt + cycle * HOUR })
  }
  return found
}

/** Whether the plan may fall on the day of `at`; the day is only reckoned where it matters. */
const onDay = (at: Instant, workDayType: Timing['workDayType'], fits: FitsDay): boolean => workDayType === '0' || fits(plantDay(at), workDayType)

const byCalendar = (plan: Timing, { from, to }: Period, fits: FitsDay): Occurrence[] => {
  const nominal = counting(plan)
  const found: Occurrence[] = []
  for (let n = Math.max(0, lastBefore(plan, from)), at = nominal(n); at < to; n++) {
    const endAt = nominal(n + 1)
    // What is over before the period is not looked at on its days: a plan of years would take a while.
    let startAt = endAt <= from ? endAt : at
    while (startAt < endAt && !onDay(startAt, plan.workDayType, fits)) startAt += DAY
    if (startAt < endAt) found.push({ startAt, endAt })
    at = endAt
  }
  return found
}

/** When the n-th occurrence begins, days of the wrong kind left aside. Hundreds of thousands are asked for at midnight: no text in between. */
export const counting = ({ cycle, cycleUnit, firstStart }: Omit<Timing, 'workDayType' | 'windowStart' | 'windowEnd'>): ((n: number) => Instant) => {
  if (cycleUnit === '天') return (n) => firstStart + n * cycle * DAY
  const [year = 0, month = 1, date = 1] = plantDay(firstStart).split('-').map(Number)
  const since = firstStart - Date.UTC(year, month - 1, date)
  const months = cycleUnit === '月' ? cycle : cycle * 12
  return (n) => {
    const at = month - 1 + n * months
    // The 31st becomes the last day of a shorter month.
    const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate()
    return Date.UTC(year, at, Math.min(date, last)) + since
  }
}

/** A number that is certainly not after the occurrence running at `at`, and close to it. */
const lastBefore = ({ cycle, cycleUnit, firstStart }: Timing, at: Instant): number => {
  const days = cycleUnit === '天' ? cycle : cycleUnit === '月' ? cycle * 31 : cycle * 366
  return Math.floor((at - firstStart) / (days * DAY))
}
