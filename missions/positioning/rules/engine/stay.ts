import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Yard } from './ground.ts'
import type { Track } from './track.ts'

/** One blink of a place over the line is no leaving. By time, not by distance: a belt of three metres fails Annex A. */
export const SETTLE_SECONDS = 4

const enter = (track: Track, yard: Yard, at: Instant): void => {
  const id = yard.fence.id
  const before = track.lately.get(id)
  track.lately.delete(id)
  track.enteredAt.set(id, before !== undefined && at - before.leftAt <= SETTLE_SECONDS * SECOND ? before.enteredAt : at)
  yard.people.add(track)
  yard.left.delete(track)
}

const leave = (track: Track, yard: Yard, at: Instant): void => {
  const id = yard.fence.id
  for (const [past, { leftAt }] of track.lately) if (at - leftAt > SETTLE_SECONDS * SECOND) track.lately.delete(past)
  track.lately.set(id, { enteredAt: track.enteredAt.get(id) as Instant, leftAt: at })
  track.enteredAt.delete(id)
  yard.people.delete(track)
  if (yard.remembers) yard.left.add(track)
}

const alike = (some: readonly Yard[], others: readonly Yard[]): boolean => some.length === others.length && some.every((yard, at) => yard === others[at])

/** Writes down in which yards somebody stands now. @returns whether that is news */
export const stand = (track: Track, yards: readonly Yard[], at: Instant): boolean => {
  const before = track.inside
  if (alike(before, yards)) return false
  track.inside = yards
  for (const yard of before) if (!yards.includes(yard)) leave(track, yard, at)
  for (const yard of yards) if (!before.includes(yard)) enter(track, yard, at)
  return true
}
