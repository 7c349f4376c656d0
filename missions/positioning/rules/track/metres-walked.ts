import type { TrackPoint } from './track-point.ts'

export interface WalkFigures {
  /** Fixes within so many milliseconds count as one, at their mean: that takes off the noise of somebody who stands still. */
  readonly window: number
  /** Somebody has gone on only when they are so many metres from where they were counted last. */
  readonly step: number
}

export const WALK: WalkFigures = { window: 10_000, step: 5 }

interface Spot {
  readonly x: number
  readonly y: number
}

const means = (points: readonly TrackPoint[], window: number): Spot[] => {
  const spots: Spot[] = []
  let [x, y, count, until] = [0, 0, 0, -1]
  const close = (): void => {
    if (count > 0) spots.push({ x: x / count, y: y / count })
  }
  for (const point of points) {
    if (point[0] >= until) {
      close()
      ;[x, y, count, until] = [0, 0, 0, point[0] + window]
    }
    x += point[1]
    y += point[2]
    count += 1
  }
  close()
  return spots
}

/** About how far somebody went on one plan: corners are cut a little, a silence counts as the straight line. */
export const metresWalked = (points: readonly TrackPoint[], { window, step }: WalkFigures = WALK): number => {
  const [first, ...rest] = means(points, window)
  let [from, metres] = [first, 0]
  for (const spot of rest) {
    const gone = Math.hypot(spot.x - (from as Spot).x, spot.y - (from as Spot).y)
    if (gone < step) continue
    metres += gone
    from = spot
  }
  return metres
}
