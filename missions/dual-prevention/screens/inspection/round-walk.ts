import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { RoundRun } from '../../contract/inspection/round.ts'
import type { PresenceProof } from '../../contract/inspection/presence.ts'

/** One place of a walk as the phone notes it; moments by the phone's own clock. */
export interface WalkVisit {
  readonly place: Id
  readonly arrived: Instant | null
  readonly left: Instant | null
  readonly proof: PresenceProof | null
  readonly skipped: string | null
}

/** A walk under way: kept on the phone until it is handed in. */
export interface Walk {
  readonly startedAt: Instant
  readonly visits: readonly WalkVisit[]
}

type Stops = RoundRun['stops']

const closed = (visits: readonly WalkVisit[], at: Instant): WalkVisit[] => visits.map((visit) => (visit.arrived !== null && visit.left === null ? { ...visit, left: at } : visit))
const put = (walk: Walk, visit: WalkVisit, at: Instant): Walk => ({ ...walk, visits: [...closed(walk.visits.filter(({ place }) => place !== visit.place), at), visit] })

/** Coming to a place ends the stay at the one before. A place that was left is not entered a second time. */
export const arrive = (walk: Walk, place: Id, at: Instant, proof: PresenceProof | null): Walk => {
  const before = walk.visits.find((it) => it.place === place)
  if (before !== undefined && before.arrived !== null) return before.proof !== null || proof === null ? walk : { ...walk, visits: walk.visits.map((it) => (it === before ? { ...it, proof } : it)) }
  return put(walk, { place, arrived: at, left: null, proof, skipped: null }, at)
}

export const leave = (walk: Walk, at: Instant): Walk => ({ ...walk, visits: closed(walk.visits, at) })
export const skip = (walk: Walk, place: Id, why: string, at: Instant): Walk => put(walk, { place, arrived: null, left: null, proof: null, skipped: why }, at)

/** Places that positioning saw walked are visited: nothing has to be scanned there. `offset`: how far the phone's clock runs ahead. */
export const withSeen = (walk: Walk, evidence: RoundRun['evidence'], offset: number): Walk => {
  const fresh = evidence.filter(({ place }) => !walk.visits.some((visit) => visit.place === place))
  return fresh.length === 0 ? walk : { ...walk, visits: [...walk.visits, ...fresh.map(({ place, from, to }) => ({ place, arrived: from + offset, left: to + offset, proof: null, skipped: null }))] }
}

/** Where the walker is, what comes next, and how much is done. */
export const standing = (stops: Stops, walk: Walk): { readonly here: Stops[number] | undefined; readonly next: Stops[number] | undefined; readonly done: number } => {
  const visitOf = (place: Id) => walk.visits.find((visit) => visit.place === place)
  const here = stops.find(({ place }) => visitOf(place)?.arrived != null && visitOf(place)?.left === null)
  return { here, next: stops.find(({ place }) => visitOf(place) === undefined), done: walk.visits.length }
}

/** Whether the place does not come next: a deviation that is kept, not forbidden. */
export const isOutOfOrder = (stops: Stops, walk: Walk, place: Id): boolean => {
  const next = standing(stops, walk).next
  return next !== undefined && next.place !== place && !walk.visits.some((visit) => visit.place === place)
}
