import type { Instant } from '@anlan/kernel/time'

/** What the system showed: metres on the plan. */
export interface TestFix {
  readonly at: Instant
  readonly x: number
  readonly y: number
}

/** A surveyed spot, and whether satellites are seen from it. */
export interface Reference {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly satellite: boolean
}

/** Horizontal error. */
export const errorOf = ({ x, y }: Reference, fix: Pick<TestFix, 'x' | 'y'>): number => Math.hypot(fix.x - x, fix.y - y)

/** What a test came to. */
export interface Verdict {
  /** Metres; null when there was nothing to measure. */
  readonly error: number | null
  readonly allowed: number
  readonly withSatellite: number | null
  readonly withoutSatellite: number | null
  /** Where the procedure was not kept to, in Chinese: such a test proves nothing. */
  readonly shortcomings: readonly string[]
  /** The error is within what is allowed, and the procedure was kept to. */
  readonly passed: boolean
}
