import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import type { PermitState } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'

/** What of a permit matters to another: kept small beside the whole, since hundreds are compared at once. */
export interface Meets {
  readonly id: Id
  readonly number: string
  readonly kind: WorkKind
  readonly state: PermitState
  readonly from: Instant
  readonly until: Instant
  readonly area: string
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly floor: number
  readonly links: readonly Id[]
  readonly package: Id | null
  /** Of hot work: in a place with danger of fire or explosion. */
  readonly firePlace: boolean
  /** Of blinding: the pipe that it opens. */
  readonly pipe: string
}

export const meetsOf = ({ id, number, kind, state, package: job, request: { from, until, place, links, detail } }: Permit): Meets => ({
  id, number, kind, state, from, until, area: place.area, plan: place.plan, x: place.x, y: place.y, radius: place.radius, floor: place.floor, links, package: job,
  firePlace: detail.kind === 'hot-work' && detail.firePlace, pipe: detail.kind === 'blinding' ? pipeName(detail.pipe) : '',
})

/** As it is compared: how it was spaced or written says nothing. */
export const pipeName = (pipe: string): string => pipe.replace(/\s+/g, '').replace(/[－—–]/g, '-').toUpperCase()

/** One job: they name each other, or stand in one package. What belongs together does not cross itself. */
export const sameJob = (one: Meets, other: Meets): boolean => one.links.includes(other.id) || other.links.includes(one.id) || (one.package !== null && one.package === other.package)

export const atOnce = (one: Meets, other: Meets): boolean => one.from < other.until && other.from < one.until

/** Metres of ground between where two works reach, 0 where they overlap; null where they are drawn on different plans. */
export const metresBetween = (one: Meets, other: Meets): number | null => (one.plan !== other.plan ? null : Math.max(0, Math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius))
