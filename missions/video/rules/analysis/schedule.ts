import { addDays, type Instant, minuteOfDay, plantDay, weekday } from '@anlan/kernel/time'
import type { Span } from '../../contract/analysis-rule.ts'

/** Whether a rule holds at that moment; without spans always. A span that ends before it begins runs past midnight and belongs to the day on which it began. */
export const isWatched = (spans: readonly Span[], at: Instant): boolean => {
  if (spans.length === 0) return true
  const [minute, today, yesterday] = [minuteOfDay(at), weekday(plantDay(at)), weekday(addDays(plantDay(at), -1))]
  return spans.some(({ days, from, until }) => {
    if (from < until) return days.includes(today) && minute >= from && minute < until
    return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < until)
  })
}
