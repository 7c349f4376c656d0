import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { EngineCarrier } from './facts.ts'
import type { Yard } from './ground.ts'
import type { Smoothed } from './smoothing.ts'

/** Somebody who carries a card, and all that is known of where he is. */
export interface Track extends Smoothed {
  readonly carrier: EngineCarrier
  /** When anything last came of his card, by our clock; 0 for never. */
  heardAt: Instant
  battery: number | null
  /** Where and since when he has not moved. */
  stillX: number
  stillY: number
  stillSince: Instant
  /** Where he was at the last full minute. */
  minuteX: number
  minuteY: number
  /** His newest sign beside the card; 0 for none. */
  signedAt: Instant
  /** Since when he is asked for one; 0 while he is not. */
  askedAt: Instant
  /** The newest call for help that was told. */
  sosAt: Instant
  /** Yards that he stands in, in the order of the setting, and since when. */
  inside: readonly Yard[]
  readonly enteredAt: Map<Id, Instant>
  /** Yards left a moment ago: one who is back at once never left. */
  readonly lately: Map<Id, { readonly enteredAt: Instant; readonly leftAt: Instant }>
}

export const trackOf = (carrier: EngineCarrier): Track => ({
  carrier, plan: null, x: 0, y: 0, floor: 1, indoor: null, variance: 0, driftX: 0, driftY: 0, leaps: 0, placedAt: 0, heardAt: 0, battery: null,
  stillX: 0, stillY: 0, stillSince: 0, minuteX: 0, minuteY: 0, sosAt: 0, signedAt: 0, askedAt: 0, inside: [], enteredAt: new Map(), lately: new Map(),
})
