import { TENTH, type TrackPoint, type TrackSpan } from './track-point.ts'

const moment = (point: TrackPoint): number => Math.floor(point[0] / TENTH)

/** In order of time, one point a moment: what comes twice, or was kept already, counts once. */
export const inOrder = (points: readonly TrackPoint[]): TrackPoint[] => {
  const sorted = points.toSorted((one, other) => one[0] - other[0])
  return sorted.filter((point, at) => at === 0 || moment(point) !== moment(sorted[at - 1] as TrackPoint))
}

interface Placed {
  readonly plan: string
  readonly point: TrackPoint
}

/** Pieces of a track, of several plans and in any order, as the stretches that somebody went plan by plan. */
export const toSpans = (pieces: readonly TrackSpan[]): TrackSpan[] => {
  if (new Set(pieces.map(({ plan }) => plan)).size === 1) return pieces.slice(0, 1).map(({ plan }) => ({ plan, points: inOrder(pieces.flatMap(({ points }) => points)) }))
  const placed: Placed[] = pieces.flatMap(({ plan, points }) => inOrder(points).map((point) => ({ plan, point })))
  placed.sort((one, other) => one.point[0] - other.point[0])
  const spans: TrackSpan[] = []
  for (const { plan, point } of placed) {
    const open = spans.at(-1)
    const last = open?.points.at(-1)
    if (last !== undefined && moment(last) === moment(point)) continue
    if (open?.plan === plan) open.points.push(point)
    else spans.push({ plan, points: [point] })
  }
  return spans
}
