import { createContext, useContext } from 'react'
import type { Instant } from '@anlan/kernel/time'

/** What a page about the past shows now: other houses show beside it what was then. */
export interface ReplayMoment {
  readonly from: Instant
  readonly to: Instant
  /** Whole seconds; as many at a time as pass in one, while it plays faster. */
  readonly at: Instant
  /** The plan that is looked at; empty: the enterprise has none. */
  readonly plan: string
  /** To another moment, where it stops. */
  readonly seek: (at: Instant) => void
}

export const ReplayShown = createContext<ReplayMoment | undefined>(undefined)

/** Undefined: the page shows no past. */
export const useReplayMoment = (): ReplayMoment | undefined => useContext(ReplayShown)

/** A moment in steps: what is asked and drawn for it need not be anew with every frame. */
export const stepOf = (at: Instant, speed: number): Instant => {
  const step = Math.max(1, speed) * 1_000
  return Math.floor(at / step) * step
}
