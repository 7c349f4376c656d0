import { addDays, type Instant, MINUTE, type PlantDay, plantDay, startOfDay, weekday } from '@anlan/kernel/time'
import type { Window } from '../../contract/shape.ts'

export interface RoundSpan {
  readonly startAt: Instant
  readonly endAt: Instant
}

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

const onDay = ({ days, from, to }: Window, day: PlantDay): RoundSpan[] => {
  if (days.length > 0 && !days.includes(weekday(day))) return []
  const [begin, end] = [minutes(from), minutes(to)]
  const midnight = startOfDay(day)
  return [{ startAt: midnight + begin * MINUTE, endAt: midnight + (end > begin ? end : end + 24 * 60) * MINUTE }]
}

/** Windows that have not ended by `from` and begin before `to`, each a round. One that ends no later than it begins runs across midnight. */
export const roundsOf = (windows: readonly Window[], { from, to }: { readonly from: Instant; readonly to: Instant }): RoundSpan[] => {
  const spans: RoundSpan[] = []
  for (let day = addDays(plantDay(from), -1); startOfDay(day) < to; day = addDays(day, 1)) spans.push(...windows.flatMap((window) => onDay(window, day)))
  return spans.filter(({ startAt, endAt }) => endAt > from && startAt < to).toSorted((a, b) => a.startAt - b.startAt)
}
