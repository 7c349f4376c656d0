import type { TrackPoint } from './track-point.ts'

export interface ThinFigures {
  /** How far from where somebody was seen the replay may show them, at any moment, in metres. */
  readonly metres: number
  /** No hole of more milliseconds comes from thinning: a longer one is silence of the terminal, and is shown as such. */
  readonly hole: number
}

/** A twelfth of what AQ 3064.3 7.1.1 allows a terminal at rest; and a hole well below the silence that makes somebody unknown. */
export const THIN: ThinFigures = { metres: 0.25, hole: 20_000 }

/** Whether everything between two points is where somebody is who goes from one to the other at one speed. */
const spans = (points: readonly TrackPoint[], from: number, to: number, { metres, hole }: ThinFigures): boolean => {
  const [start, end] = [points[from] as TrackPoint, points[to] as TrackPoint]
  const [time, x, y, floor] = start
  const whole = end[0] - time
  if (whole > hole || end[3] !== floor) return false
  const [speedEast, speedNorth] = [(end[1] - x) / Math.max(1, whole), (end[2] - y) / Math.max(1, whole)]
  for (let between = from + 1; between < to; between += 1) {
    const point = points[between] as TrackPoint
    const passed = point[0] - time
    if (point[3] !== floor || Math.hypot(point[1] - x - speedEast * passed, point[2] - y - speedNorth * passed) > metres) return false
  }
  return true
}

/**
 * Leaves out points that lie on the way between their neighbours in place and in time, within the tolerance. Never the
 * first, the last, either side of a change of floor, or either side of a silence. The year stays replayable as it is;
 * nothing is thinned further with age.
 */
export const thin = (points: readonly TrackPoint[], figures: ThinFigures = THIN): TrackPoint[] => {
  const kept = points.slice(0, 1)
  let anchor = 0
  for (let next = 2; next < points.length; next += 1) {
    if (spans(points, anchor, next, figures)) continue
    anchor = next - 1
    kept.push(points[anchor] as TrackPoint)
  }
  return points.length > 1 ? [...kept, points.at(-1) as TrackPoint] : kept
}
