import { HOUR, type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import { react, type ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { cardBound } from '../contract/card.ts'
import { fenceRegister } from '../contract/fence.ts'
import { carriersOf } from '../intake/card.ts'
import { COUNT, ROLLING } from '../intake/count-again.ts'
import { type CountedFence, openHourCounter } from '../rules/statistics/count-hour.ts'
import { minutesBy } from '../rules/statistics/minute-spots.ts'
import { hourOf } from '../rules/track/blocks.ts'
import { keepCounted, markAllStale, markStale, personsIn, staleHours } from '../store/statistics/counted-hours.ts'
import { saveHeat } from '../store/statistics/heat.ts'
import { savePresence } from '../store/statistics/presence.ts'
import { tracksOf } from '../store/tracks/tracks-of.ts'

/** The hour that runs is counted anew so often: statistics and heat map are as old as that at most. */
const EVERY = 10 * MINUTE
/** Hours in one transaction, so that it stays short. */
const MOST = 4
/** People whose ways are in memory at once. */
const BATCH = 50

const fencesOf = async (scope: Scope): Promise<CountedFence[]> =>
  (await everyRow(scope, fenceRegister)).filter(({ data }) => data.active).map(({ id, data: { plan, shape, floors, temporary, from, until } }) => ({ id, plan, shape, floors, from: temporary ? from : null, until: temporary ? until : null }))

const countHour = async (scope: Scope, hour: Instant, fences: readonly CountedFence[]): Promise<void> => {
  const { tx, org, now } = scope
  const [minutes, last] = [minutesBy(hour, now), hour + HOUR - 1]
  const persons = await personsIn(tx, org, hour, last + 1)
  const people = await carriersOf(scope, persons)
  const counter = openHourCounter(hour, minutes, fences)
  let damaged = 0
  for (let at = 0; at < persons.length; at += BATCH)
    for (const { person, spans, damaged: unread } of await tracksOf(tx, org, persons.slice(at, at + BATCH), hour, last)) {
      damaged += unread.length
      // Whoever has left the enterprise meanwhile still was there.
      const { class: kind, department } = people.get(person) ?? { class: 'employee' as const, department: null }
      counter.add({ person, class: kind, department }, spans)
    }
  const { people: counted, presence, heat } = counter.counted()
  await savePresence(tx, org, hour, presence)
  await saveHeat(tx, org, hour, heat)
  await keepCounted(tx, org, { hour, minutes, people: counted, damaged }, now)
}

/** Hours of which more has come to light are counted again, and the hour that runs as far as it is. One row an enterprise, `rolling`. */
export const countHours: ScheduleKind = {
  kind: COUNT,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    await markAllStale(tx, org)
    await markStale(tx, org, [hourOf(now), hourOf(now - EVERY)])
    const hours = await staleHours(tx, org, MOST + 1)
    const fences = await fencesOf(scope)
    for (const hour of hours.slice(0, MOST)) await countHour(scope, hour, fences)
    await scope.schedule(COUNT, key, hours.length > MOST ? now + SECOND : now + EVERY)
  },
}

/** The first card that is given out begins it. */
export const countWhenBound = react('positioning.count-when-bound', cardBound, async (_event, scope) => scope.schedule(COUNT, ROLLING, scope.now + MINUTE))
