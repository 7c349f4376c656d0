import { registerEventsOf } from '@anlan/kernel/register'
import { addDays, type Instant, plantDay, startOfDay } from '@anlan/kernel/time'
import { react, type ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { PatrolRound } from '../../contract/patrol-round.ts'
import { type PatrolRoute, patrolRouteRegister } from '../../contract/patrol-route.ts'
import { lookAtRound } from '../../intake/patrol/look-at-round.ts'
import { MAKE_PATROLS, ROLLING, WALK_PATROLS } from '../../intake/patrol/patrol-schedules.ts'
import { plannedRound } from '../../rules/patrol/planned-round.ts'
import { roundsOf } from '../../rules/patrol/rounds-of.ts'
import { dropPlanned, insertRounds, nextLook, roundsToLookAt } from '../../store/patrol/patrol-rounds.ts'

const roundsFor = (scope: Scope, id: string, route: PatrolRoute, to: Instant): PatrolRound[] =>
  roundsOf(route.windows, { from: scope.now, to }).map((span) => plannedRound(scope.newId(), id, route, span))

const lookNext = async (scope: Scope): Promise<void> => {
  const at = await nextLook(scope.tx, scope.org)
  if (at !== null) await scope.schedule(WALK_PATROLS, ROLLING, at)
}

/** Rounds to the end of tomorrow; again after midnight. */
export const makePatrols: ScheduleKind = {
  kind: MAKE_PATROLS,
  handle: async (_job, scope) => {
    const { tx, org, now } = scope
    const routes = (await everyRow(scope, patrolRouteRegister)).filter(({ data }) => data.active)
    const today = plantDay(now)
    await insertRounds(tx, org, routes.flatMap(({ id, data }) => roundsFor(scope, id, data, startOfDay(addDays(today, 2)))))
    if (routes.length > 0) await scope.schedule(MAKE_PATROLS, ROLLING, startOfDay(addDays(today, 1)))
    await lookNext(scope)
  },
}

/** Looks at every round whose time has come: about four times a minute while it is walked, seldom once it has ended. */
export const walkPatrols: ScheduleKind = {
  kind: WALK_PATROLS,
  handle: async (_job, scope) => {
    for (const watched of await roundsToLookAt(scope.tx, scope.org, scope.now)) await lookAtRound(scope, watched)
    await lookNext(scope)
  },
}

const { saved, removed } = registerEventsOf(patrolRouteRegister)

/** A route that was changed is walked as it is now; a walk that has begun goes on as it was. */
export const followRoutes = react('positioning.follow-routes', [saved, removed], async ({ subject }, scope) => {
  if (subject !== null) await dropPlanned(scope.tx, scope.org, subject, scope.now)
  await scope.schedule(MAKE_PATROLS, ROLLING, scope.now)
})
