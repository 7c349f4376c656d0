import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Permit } from '../contract/permit.ts'

/** Whoever has to come to the work although he does not do it: who is in charge, who coordinates, who has signed. */
const mayVisit = ({ request: { inCharge }, coordinator, signed }: Permit): Set<Id> => new Set([inCharge.id, ...(coordinator === null ? [] : [coordinator.id]), ...signed.map(({ by }) => by.id)])

/**
 * How many are at the work besides those who may come to look. Too many is told at once as `crowd`, and counts as `heads` only
 * when it has been so for longer than somebody walks by.
 */
export const headsOf = (permit: Permit, inside: readonly Id[], { now, crowdedSince, seconds }: { readonly now: Instant; readonly crowdedSince: Instant | null; readonly seconds: number }): { readonly heads: number; readonly crowd: number | null } => {
  const { workers, guardians } = permit.request
  const named = new Set([...workers, ...guardians].map(({ id }) => id))
  const visitors = mayVisit(permit)
  const count = inside.filter((id) => named.has(id) || !visitors.has(id)).length
  const most = workers.length + guardians.length
  if (count <= most) return { heads: count, crowd: null }
  return { heads: crowdedSince !== null && now - crowdedSince >= seconds * SECOND ? count : most, crowd: count }
}
