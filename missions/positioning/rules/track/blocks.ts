import { addMonths, HOUR, type Instant, MINUTE, plantDay, startOfDay } from '@anlan/kernel/time'
import type { Rules } from '@anlan/standards/profile'
import { decodeTrack, encodeTrack } from './codec.ts'
import { inOrder } from './merge.ts'
import { thin, type ThinFigures } from './thin.ts'
import type { TrackFix, TrackPoint } from './track-point.ts'

/** The points of one person on one plan in one hour. */
export interface TrackBlock {
  readonly plan: string
  /** Beginning of the hour. */
  readonly from: Instant
  /** The last point. */
  readonly to: Instant
  readonly points: number
  readonly body: Uint8Array
}

export const hourOf = (at: Instant): Instant => at - (at % HOUR)

/** So long a shadow is waited for before its hour is closed. Reports that come later still are merged into it. */
const PATIENCE = 10 * MINUTE

/** Hours before it are to be sealed by now. */
export const sealBefore = (now: Instant): Instant => hourOf(now - PATIENCE)

/** When the next hour is to be sealed. */
export const nextSeal = (now: Instant): Instant => sealBefore(now) + HOUR + PATIENCE

/** Where nothing prescribes it, an enterprise keeps what the standard would have it keep. */
const YEARS = 1

/** Blocks that began before it may be forgotten. An own figure only ever makes it longer (AQ 3064.3 4.4). */
export const keepFrom = (now: Instant, { figures }: Pick<Rules, 'figures'>): Instant => startOfDay(addMonths(plantDay(now), -12 * (figures['position-retention-years']?.value ?? YEARS)))

export const blockKey = ({ plan, from }: Pick<TrackBlock, 'plan' | 'from'>): string => `${from} ${plan}`

/** What is to become a block. */
export interface RawHour {
  readonly plan: string
  readonly from: Instant
  readonly points: TrackPoint[]
}

/** Raw fixes of one person by plan and hour. */
export const byHour = (fixes: readonly Omit<TrackFix, 'person'>[]): Map<string, RawHour> => {
  const hours = new Map<string, RawHour>()
  for (const { plan, at, x, y, floor } of fixes) {
    const from = hourOf(at)
    const key = blockKey({ plan, from })
    const hour = hours.get(key) ?? { plan, from, points: [] }
    hour.points.push([at, x, y, floor])
    hours.set(key, hour)
  }
  return hours
}

/**
 * A block of raw points and, where the hour was sealed already, of what stands there. What stands is not thinned again:
 * the tolerance would add up.
 * @throws Fault `track-damaged` when what stands there cannot be read
 */
export const sealBlock = ({ plan, from, points }: RawHour, standing: Uint8Array | undefined, figures?: ThinFigures): TrackBlock => {
  const known = standing === undefined ? [] : decodeTrack(standing)
  const kept = inOrder([...known, ...thin(inOrder(points), figures)])
  return { plan, from, to: (kept.at(-1) as TrackPoint)[0], points: kept.length, body: encodeTrack(kept) }
}
