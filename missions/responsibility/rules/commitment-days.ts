import { addDays, addMonths, type Instant, MINUTE, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'

/** The moment of a day by which it must stand. `by` is `HH:mm`. */
export const publishAt = (day: PlantDay, by: string): Instant => {
  const [hours = 0, minutes = 0] = by.split(':').map(Number)
  return startOfDay(day) + (hours * 60 + minutes) * MINUTE
}

export type DayState = 'on-time' | 'late' | 'missing' | 'waiting' | 'future' | 'before'

/** A day of the calendar. Days before the first commitment of all are nobody's omission: the system was not there. */
export const dayStateOf = (day: PlantDay, firstIssueAt: Instant | undefined, { by, now, since }: { readonly by: string; readonly now: Instant; readonly since: PlantDay | undefined }): DayState => {
  const today = plantDay(now)
  if (firstIssueAt !== undefined) return firstIssueAt <= publishAt(day, by) ? 'on-time' : 'late'
  if (day > today) return 'future'
  if (day === today && now < publishAt(day, by)) return 'waiting'
  return since === undefined ? (day === today ? 'missing' : 'before') : day < since ? 'before' : 'missing'
}

export const daysOfMonth = (month: string): PlantDay[] => {
  const days: PlantDay[] = []
  const end = addMonths(`${month}-01`, 1)
  for (let day = `${month}-01`; day < end; day = addDays(day, 1)) days.push(day)
  return days
}
