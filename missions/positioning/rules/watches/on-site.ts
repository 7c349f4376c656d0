import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Shape } from '../../contract/shape.ts'
import { formOf, isIn } from '../engine/rings.ts'

export interface Ground {
  readonly plan: string
  readonly shape: Shape
  readonly floors: { readonly from: number; readonly to: number } | null
}

interface Spot {
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly floor: number
  readonly at: Instant
}

export interface SiteFacts {
  readonly ground: Ground
  /** By the card; null: never placed. */
  readonly card: Spot | null
  /** The newest sign that said where. */
  readonly sign: Spot | null
  readonly now: Instant
  readonly lostSeconds: number
  readonly signHoldsSeconds: number
}

const within = ({ plan, shape, floors }: Ground, spot: Spot): boolean =>
  spot.plan === plan && (floors === null || (spot.floor >= floors.from && spot.floor <= floors.to)) && isIn(formOf(shape), spot.x, spot.y)

/** Whether somebody is at a place now (AQ 3064.2-2025 5.5.2). Only what holds now counts: an old place is no answer, neither way. */
export const onSite = ({ ground, card, sign, now, lostSeconds, signHoldsSeconds }: SiteFacts): { readonly answer: 'inside' | 'outside' | 'unknown'; readonly at: Instant | null; readonly basis: 'card' | 'sign' | null } => {
  const holds = (spot: Spot | null, seconds: number): spot is Spot => spot !== null && now - spot.at <= seconds * SECOND
  const known = [...(holds(card, lostSeconds) ? [{ spot: card, basis: 'card' as const }] : []), ...(holds(sign, signHoldsSeconds) ? [{ spot: sign, basis: 'sign' as const }] : [])]
  const [newest] = known.toSorted((a, b) => b.spot.at - a.spot.at)
  if (newest !== undefined) return { answer: within(ground, newest.spot) ? 'inside' : 'outside', at: newest.spot.at, basis: newest.basis }
  const last = Math.max(card?.at ?? 0, sign?.at ?? 0)
  return { answer: 'unknown', at: last === 0 ? null : last, basis: null }
}
