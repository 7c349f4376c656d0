import { addDays, type Instant, type PlantDay, plantDay, startOfDay, weekday } from '@anlan/kernel/time'

/** Monday 00:00 to Sunday 24:00 on the plant's clock, named by its Monday. `asOf` is its end, or now while it runs. */
export interface Week {
  readonly monday: PlantDay
  readonly from: Instant
  readonly to: Instant
  readonly asOf: Instant
}

export const mondayOf = (at: Instant): PlantDay => {
  const day = plantDay(at)
  return addDays(day, 1 - weekday(day))
}

export const weekFrom = (monday: PlantDay, now?: Instant): Week => {
  const [from, to] = [startOfDay(monday), startOfDay(addDays(monday, 7))]
  return { monday, from, to, asOf: now === undefined ? to : Math.min(now, to) }
}

/** Scores are reckoned when the roster of the night is settled: half past midnight. */
const MINUTES_PAST_MIDNIGHT = 30 * 60_000

/** When the next look is taken at the weeks that are over. */
export const nextReckoning = (now: Instant): Instant => {
  const today = startOfDay(plantDay(now)) + MINUTES_PAST_MIDNIGHT
  return today > now ? today : startOfDay(addDays(plantDay(now), 1)) + MINUTES_PAST_MIDNIGHT
}

/** Mondays of the weeks that are over and not yet scored, the oldest first. `after` is the last one scored, `first` that of going live. */
export const weeksToScore = (now: Instant, after: PlantDay | null, first: PlantDay): PlantDay[] => {
  const weeks: PlantDay[] = []
  const running = mondayOf(now)
  for (let monday = after === null ? first : addDays(after, 7); monday < running; monday = addDays(monday, 7)) weeks.push(monday)
  return weeks
}
