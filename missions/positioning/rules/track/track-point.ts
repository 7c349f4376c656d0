import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { trackPointSchema } from '../../contract/track-point.ts'

/** As it travels: when, metres to the east and to the north on the plan, storey. Plan and person stand beside the track. */
export type TrackPoint = z.output<typeof trackPointSchema>

/** One fix of one person, as it is written down. */
export interface TrackFix {
  readonly person: Id
  readonly at: Instant
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly floor: number
  /** Metres, 68 %; absent where the source did not say. */
  readonly accuracy?: number
}

/** Points of one person on one plan. */
export interface TrackSpan {
  readonly plan: string
  readonly points: TrackPoint[]
}

/** What a track is precise to: a tenth of what the best terminals know. */
export const TENTH = 100
export const CENTIMETRES = 100

/** Metres from the corner of a plan, and storeys, beyond which a place is a mistake: such a fix cannot be kept. */
const [FARTHEST, HIGHEST] = [1_000_000, 1_000]

export const isTrackable = ({ at, x, y, floor }: Pick<TrackFix, 'at' | 'x' | 'y' | 'floor'>): boolean =>
  Number.isFinite(at) && at >= 0 && at < Number.MAX_SAFE_INTEGER / 4 && Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && Math.abs(floor) <= HIGHEST
