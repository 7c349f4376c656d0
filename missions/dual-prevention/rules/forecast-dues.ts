import type { Id } from '@anlan/kernel/id'
import { addDays, DAY, HOUR, type Instant, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import type { InspectionPlan } from '../contract/records.ts'
import { isPaused, type Pause, pauseVerdict, type PauseWords } from './pause.ts'
import { duesOf, type FitsDay } from './plan-dues.ts'

export interface ForecastPlan
  extends Pick<InspectionPlan, 'id' | 'measure' | 'content' | 'cycle' | 'cycleUnit' | 'firstStart' | 'windowStart' | 'windowEnd' | 'workDayType' | 'post' | 'person'>,
    Omit<PauseWords, 'content'> {
  readonly unit: Id
  readonly postName: string | null
}

export interface Foreseen<Plan = ForecastPlan> {
  readonly plan: Plan
  readonly startAt: Instant
  readonly endAt: Instant
  readonly paused: boolean
}

interface Period {
  readonly from: PlantDay
  /** The day after the last. */
  readonly to: PlantDay
}

interface ForecastFacts {
  readonly fits: FitsDay
  readonly pauses: ReadonlyMap<Id, readonly Pause[]>
}

/** Everything that begins in the period by the plans as they stand, in order; what a stop pauses is marked. */
export const foresee = <Plan extends ForecastPlan>(plans: readonly Plan[], { from, to }: Period, { fits, pauses }: ForecastFacts): Foreseen<Plan>[] =>
  plans
    .flatMap((plan) => {
      const of = pauses.get(plan.unit) ?? []
      const mayPause = of.length > 0 && pauseVerdict(plan).paused
      return duesOf(plan, { from: startOfDay(from), to: startOfDay(to), fresh: false }, fits).map((it) => ({ plan, ...it, paused: mayPause && isPaused(it, of) }))
    })
    .sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt || (a.plan.id < b.plan.id ? -1 : 1))

export const daysFrom = (from: PlantDay, days: number): PlantDay[] => Array.from({ length: days }, (_, at) => addDays(from, at))

/** How many begin on each day, and how many more a stop pauses. */
export const countByDay = (found: readonly Foreseen<unknown>[], days: readonly PlantDay[]): { day: PlantDay; count: number; paused: number }[] => {
  const of = Map.groupBy(found, ({ startAt }) => plantDay(startAt))
  return days.map((day) => {
    const all = of.get(day) ?? []
    const paused = all.filter((it) => it.paused).length
    return { day, count: all.length - paused, paused }
  })
}

/** How many of a day begin in each of its hours; paused ones do not. */
export const countByHour = (found: readonly Foreseen<unknown>[], day: PlantDay): number[] => {
  const midnight = startOfDay(day)
  const begun = found.filter(({ paused }) => !paused).map(({ startAt }) => Math.floor((startAt - midnight) / HOUR))
  return Array.from({ length: DAY / HOUR }, (_, hour) => begun.filter((it) => it === hour).length)
}
