import { type Instant, SECOND } from '@anlan/kernel/time'
import type { EngineFigures, Sign } from './facts.ts'
import type { Ground } from './ground.ts'
import { takePlace } from './take-place.ts'
import type { Track } from './track.ts'

/** Metres, 68 %: a code hangs within a few steps of whoever scans it. */
const ACCURACY = 3

const stillHolds = (at: Instant, now: Instant, { signHoldsSeconds }: EngineFigures): boolean => now - at <= signHoldsSeconds * SECOND

/**
 * Notes a sign, and puts its giver where it says, unless something newer is known. One that comes late (kept on a phone without
 * a network) says where he was, but answers no question that was asked after it ran out.
 * @returns whether he crossed a line
 */
export const takeSign = (track: Track, { at: said, place }: Sign, now: Instant, ground: Ground): boolean => {
  const at = Math.min(said, now)
  if (at <= track.signedAt) return false
  track.signedAt = at
  if (stillHolds(at, now, ground.setting.figures)) track.askedAt = 0
  if (place === null || at <= track.placedAt) return false
  return takePlace(track, { carrier: track.carrier.id, at, ...place, accuracy: ACCURACY, indoor: track.indoor, battery: null, sos: false }, at, ground)
}
