import type { Id } from '@anlan/kernel/id'
import type { PatrolRound } from '../../contract/patrol-round.ts'
import type { PatrolRoute } from '../../contract/patrol-route.ts'
import type { RoundSpan } from './rounds-of.ts'

/** A round of a route as the route is now. */
export const plannedRound = (id: Id, route: Id, { name, plan, stops, ordered, maxGapMinutes, alarms, who }: PatrolRoute, { startAt, endAt }: RoundSpan): PatrolRound => ({
  id, route, name, plan, stops, ordered, maxGapMinutes, alarms, posts: who.posts, persons: who.persons, state: 'planned', startAt, endAt, walker: null, walkerName: null, begunAt: null, endedAt: null,
  facts: stops.map((stop) => ({ stop: stop.id, name: stop.name, code: stop.code, state: 'waiting', reachedAt: null, leftAt: null, staySeconds: null, minSeconds: stop.minSeconds, evidence: null, outOfOrder: false, late: false, apartMetres: null })),
})
