import type { Id } from '@anlan/kernel/id'
import { addDays, type Instant, plantDay, startOfDay } from '@anlan/kernel/time'
import { workCalendar } from '@anlan/plant/contract/work-calendar'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { duesGenerated } from '../contract/due.ts'
import { ASSIGN_DUES, EXPIRE_DUES, MAKE_DUES } from '../intake/due-schedules.ts'
import { TURN_STOP } from '../intake/stops/stop-books.ts'
import { isPaused, type Pause, pauseVerdict } from '../rules/pause.ts'
import { duesOf, type FitsDay, type Occurrence } from '../rules/plan-dues.ts'
import { fitsDayBy } from '../rules/work-days.ts'
import { nextEnd } from '../store/expire-dues.ts'
import { mastersOf } from '../store/masters.ts'
import { insertDues, loadStandingDues, loadTimings, moveHorizon, type NewDue, type PlanTiming, takeHorizon } from '../store/make-dues.ts'
import { loadPauses, measuresOfUnits, stopsToTurn } from '../store/stops/stop-rows.ts'

/** Dues are made to the end of tomorrow, every midnight, and at once for plans that are new or were changed. */
export const makeDues: ScheduleKind = {
  kind: MAKE_DUES,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    const today = plantDay(now)
    const until = startOfDay(addDays(today, 2))
    const made = await takeHorizon(tx, org)
    // What nobody could be told of is no missed inspection: after a standstill dues begin with today.
    const from = Math.max(made ?? now, startOfDay(today))
    const gap = made !== null && made < from ? { from: made, to: from } : null
    const count = await insertDues(tx, org, await newDues(scope, from, until))
    await moveHorizon(tx, org, until)
    if (count > 0 || gap !== null) scope.record(duesGenerated, { data: { count, day: addDays(today, 1), gap } })
    await scope.schedule(MAKE_DUES, key, startOfDay(addDays(today, 1)))
    await scope.schedule(ASSIGN_DUES, key, now)
    const next = await nextEnd(tx, org)
    if (next !== null) await scope.schedule(EXPIRE_DUES, key, next)
    for (const stop of await stopsToTurn(tx, org, now)) await scope.schedule(TURN_STOP, stop, now)
  },
}

const newDues = async (scope: Scope, from: Instant, until: Instant): Promise<NewDue[]> => {
  const { tx, org, now } = scope
  // Whoever inspects with the province's software answers there: dues of ours would all be missed.
  if ((await mastersOf(tx, org)).includes('record')) return []
  const [plans, pauses, standing, calendar] = await Promise.all([
    loadTimings(tx, org, from >= until), pausesByMeasure(scope, until), loadStandingDues(tx, org, now), scope.ask(workCalendar, {}),
  ])
  const fits = calendar.accepted ? fitsDayBy(calendar.value.calendars, calendar.value.overrides) : fitsDayBy([], [])
  const standingOf = Map.groupBy(standing, (due) => due.plan)
  return plans.flatMap((plan) =>
    occurrences(plan, { from, until, earliest: startOfDay(plantDay(now)) }, fits, standingOf.get(plan.id) ?? [])
      .filter((it) => !isPaused(it, pauses.get(plan.measure) ?? []))
      .map((it) => asDue(plan, it, scope.newId())),
  )
}

/** What each measure of a stopped unit is paused for; those that go on are not in it. */
const pausesByMeasure = async ({ tx, org, now }: Scope, until: Instant): Promise<ReadonlyMap<Id, readonly Pause[]>> => {
  const of = Map.groupBy(await loadPauses(tx, org, now, until), (pause) => pause.unit)
  const paused = (await measuresOfUnits(tx, org, [...of.keys()])).filter((measure) => pauseVerdict(measure).paused)
  return new Map(paused.map(({ measure, unit }) => [measure, of.get(unit) ?? []]))
}

interface Span {
  readonly from: Instant
  readonly until: Instant
  /** The present day's beginning: nothing is made for before, whoever waited for it. */
  readonly earliest: Instant
}

/** A fresh plan gets its dues from its change on, beside none that it already has. */
const occurrences = (plan: PlanTiming, { from, until, earliest }: Span, fits: FitsDay, standing: readonly Occurrence[]): Occurrence[] => {
  if (plan.freshSince === null) return duesOf(plan, { from, to: until, fresh: false }, fits)
  return duesOf(plan, { from: Math.max(plan.freshSince, earliest), to: until, fresh: true }, fits).filter((it) => !standing.some((due) => due.startAt < it.endAt && it.startAt < due.endAt))
}

const asDue = (plan: PlanTiming, { startAt, endAt }: Occurrence, id: Id): NewDue => ({
  id, plan: plan.id, measure: plan.measure, start_at: startAt, end_at: endAt, post: plan.post, assignees: plan.person === null ? [] : [plan.person],
})
