import type { TrackPoint } from '../../../missions/positioning/rules/track/track-point.ts'
import { chanceOf, normal } from '../../chance.ts'

/**
 * How a source errs: metres, and how much of an error goes over to the next fix. `raw` is what a terminal without any
 * filter sends, as hard to pack as it gets; `filtered` what a positioning engine sends that smooths by itself.
 */
export const NOISES = { raw: { metres: 1.5, memory: 0 }, filtered: { metres: 1, memory: 0.98 } } as const
export type Noise = keyof typeof NOISES

export const FIXES_A_SHIFT = 14_400
const [EVERY, PACE] = [2_000, 1.2]
const [WIDTH, HEIGHT] = [600, 400]

/** A shift of eight hours, a fix every two seconds: walks from spot to spot at a pace of 1.2 m/s, a stay of up to twenty minutes at each, now and then on another storey. */
export const walkShift = (seed: number, from: number, noise: Noise): TrackPoint[] => {
  const chance = chanceOf(seed)
  const { metres, memory } = NOISES[noise]
  const points: TrackPoint[] = []
  let [x, y, toX, toY, stay, floor, offX, offY] = [chance() * WIDTH, chance() * HEIGHT, 0, 0, 0, 1, 0, 0]
  ;[toX, toY] = [x, y]
  for (let n = 0; n < FIXES_A_SHIFT; n += 1) {
    const left = Math.hypot(toX - x, toY - y)
    const step = (PACE * EVERY) / 1_000
    if (left > step) {
      x += ((toX - x) / left) * step
      y += ((toY - y) / left) * step
    } else if (stay > 0) stay -= 1
    else {
      ;[toX, toY, stay] = [chance() * WIDTH, chance() * HEIGHT, Math.floor(chance() * 600)]
      if (chance() < 0.3) floor = 1 + Math.floor(chance() * 4)
    }
    offX = memory * offX + Math.sqrt(1 - memory * memory) * metres * normal(chance, 1)
    offY = memory * offY + Math.sqrt(1 - memory * memory) * metres * normal(chance, 1)
    points.push([from + n * EVERY, x + offX, y + offY, floor])
  }
  return points
}
