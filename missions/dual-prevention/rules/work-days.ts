import type { Calendar } from '@anlan/standards/calendar/calendar-schema'
import { type DayOverride, isWorkDay } from '@anlan/standards/calendar'
import type { FitsDay } from './plan-dues.ts'

/** Thousands of plans ask about the same few days: each is judged once. */
export const fitsDayBy = (calendars: readonly Calendar[], overrides: readonly DayOverride[]): FitsDay => {
  const judged = new Map<string, boolean>()
  return (day, workDayType) => {
    if (workDayType === '0') return true
    const known = judged.get(day)
    const work = known ?? isWorkDay(day, calendars, overrides)
    if (known === undefined) judged.set(day, work)
    return (workDayType === '1') === work
  }
}
