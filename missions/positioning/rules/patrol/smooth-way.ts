import type { Whereabout } from '../../contract/whereabouts.ts'
import { type Smoothed, smooth } from '../engine/smoothing.ts'

const NOBODY_YET: Smoothed = { plan: null, x: 0, y: 0, floor: 1, indoor: null, variance: 0, driftX: 0, driftY: 0, leaps: 0, placedAt: 0 }

/** Somebody's fixes in order of time, brought to where the engine had him at each. How exact a fix was stays with it. */
export const smoothWay = (fixes: readonly Whereabout[]): Whereabout[] => {
  const it = { ...NOBODY_YET }
  return fixes.map((fix) => {
    smooth(it, { ...fix, carrier: '', indoor: null, battery: null, sos: false }, fix.at)
    return { plan: fix.plan, x: it.x, y: it.y, floor: it.floor, at: fix.at, accuracy: fix.accuracy }
  })
}
