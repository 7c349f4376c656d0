import { SECOND } from '@anlan/kernel/time'
import type { Fix } from './facts.ts'

/** Where somebody is by our best knowledge, and how sure that is. */
export interface Smoothed {
  plan: string | null
  x: number
  y: number
  floor: number
  indoor: boolean | null
  /** Of one axis, m². */
  variance: number
  /** To which side the last reports lay of where we had him, metres. */
  driftX: number
  driftY: number
  /** Leaps in a row that nobody can run. */
  leaps: number
  /** When he was last heard with a place, by the terminal; 0 for never. */
  placedAt: number
}

/** σ of one axis from the radius that holds 68 % of the fixes: √(−2 ln 0.32). */
const AXIS = 1.51
/** A report that says it is exact is not. */
const LEAST_ACCURACY = 0.3
/** m²/s by which somebody who stands becomes less sure. */
const WANDER = 0.1
/** After so long without a place the old one says nothing. */
const FORGET = 10 * SECOND
/** Nobody runs faster; a car on a site does not either. */
const METRES_PER_SECOND = 8
/** So many leaps are held back; the next one is where he is. */
const LEAPS = 2
/** σ of a single report, and of their common side, that mean movement. */
const [FAR, ASIDE] = [3.3, 1.9]
/** As unsure as makes a report count for seven tenths. */
const ON_THE_MOVE = 2.3

const adopt = (it: Smoothed, fix: Fix, noise: number): void => {
  it.plan = fix.plan
  it.x = fix.x
  it.y = fix.y
  it.floor = fix.floor
  it.variance = noise
  it.driftX = 0
  it.driftY = 0
  it.leaps = 0
}

/**
 * Brings somebody to his newest report: one who stands is averaged, one who walks is followed. When reports lie to the same
 * side again and again, they are right and we are behind. Another plan, floor or kind of ground is taken at once.
 */
export const smooth = (it: Smoothed, fix: Fix, at: number): void => {
  const noise = (Math.max(fix.accuracy, LEAST_ACCURACY) / AXIS) ** 2
  const passed = at - it.placedAt
  const sameGround = fix.plan === it.plan && fix.floor === it.floor && fix.indoor === it.indoor
  it.placedAt = at
  it.indoor = fix.indoor
  if (!sameGround || passed > FORGET) return adopt(it, fix, noise)
  const [asideX, asideY] = [fix.x - it.x, fix.y - it.y]
  const aside = Math.hypot(asideX, asideY)
  it.variance += (WANDER * passed) / SECOND
  const spread = Math.sqrt(it.variance + noise)
  if (aside > (METRES_PER_SECOND * passed) / SECOND + FAR * spread) {
    it.leaps += 1
    if (it.leaps > LEAPS) adopt(it, fix, noise)
    return
  }
  it.leaps = 0
  it.driftX = (it.driftX + asideX) / 2
  it.driftY = (it.driftY + asideY) / 2
  if (aside > FAR * spread || Math.hypot(it.driftX, it.driftY) > ASIDE * spread) it.variance = Math.max(it.variance, ON_THE_MOVE * noise)
  const gain = it.variance / (it.variance + noise)
  it.x += gain * asideX
  it.y += gain * asideY
  it.variance *= 1 - gain
}
