import { addDays, addMonths, HOUR, type Instant, plantDay, startOfDay } from '@anlan/kernel/time'
import type { Week } from '../week.ts'

/** A month as a period of counting; it has the shape of a week because it is counted the same way. */
export const monthFrom = (month: string, now?: Instant): Week => {
  const first = `${month}-01`
  const [from, to] = [startOfDay(first), startOfDay(addMonths(first, 1))]
  return { monday: first, from, to, asOf: now === undefined ? to : Math.min(now, to) }
}

export const monthOf = (at: Instant): string => plantDay(at).slice(0, 7)

export const monthBefore = (month: string): string => addMonths(`${month}-01`, -1).slice(0, 7)

/** When a month is assessed: the first of the next one, an hour past midnight, after the score of the night. */
export const assessedAt = (month: string): Instant => monthFrom(month).to + HOUR

/** The end of the day on which it is sealed. */
export const sealedAt = (month: string, sealDay: number): Instant => startOfDay(addDays(addMonths(`${month}-01`, 1), sealDay))
