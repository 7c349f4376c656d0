import { SECOND } from '@anlan/kernel/time'
import type { z } from 'zod'
import type { personTrack } from '../../contract/live.ts'
import type { trackPointSchema } from '../../contract/track-point.ts'

export type Track = z.output<typeof personTrack.output>['tracks'][number]
export type TrackPoint = z.output<typeof trackPointSchema>

/** Thinning leaves no hole over 20 s and positions come every 30 s at least: more than this was silence of the terminal. */
export const HOLE = 60 * SECOND

export interface Stretch {
  readonly plan: string
  readonly points: readonly TrackPoint[]
}

/** What was really seen, cut where nothing was heard or the floor changed. */
export const stretchesOf = ({ spans }: Pick<Track, 'spans'>, hole: number = HOLE): Stretch[] =>
  spans.flatMap(({ plan, points }) => {
    const stretches: TrackPoint[][] = []
    for (const point of points) {
      const last = stretches.at(-1)?.at(-1)
      if (last === undefined || point[0] - last[0] > hole || point[3] !== last[3]) stretches.push([point])
      else stretches.at(-1)?.push(point)
    }
    return stretches.map((it) => ({ plan, points: it }))
  })

/** How often nothing was heard for longer than that. */
export const silencesOf = ({ spans }: Pick<Track, 'spans'>, hole: number = HOLE): number => {
  const times = spans.flatMap(({ points }) => points.map(([at]) => at))
  return times.filter((at, place) => place > 0 && at - (times[place - 1] as number) > hole).length
}

export interface Gap {
  readonly from: TrackPoint
  readonly to: TrackPoint
  readonly plan: string
}

/** Between two stretches on one plan: how somebody came from here to there is not known. */
export const gapsOf = (stretches: readonly Stretch[]): Gap[] =>
  stretches.flatMap(({ plan, points }, at) => {
    const [from, next] = [points.at(-1), stretches[at + 1]]
    const to = next?.points[0]
    return from === undefined || to === undefined || next?.plan !== plan ? [] : [{ from, to, plan }]
  })

export interface Spot {
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly floor: number
  /** When it was last heard, where the place is only the last one known; null where it is known. */
  readonly silentSince: number | null
}

/** Where somebody was at a moment; nothing before they were first heard. */
export const spotAt = (stretches: readonly Stretch[], at: number): Spot | undefined => {
  const stretch = stretches.findLast(({ points }) => (points[0]?.[0] ?? Infinity) <= at)
  const last = stretch?.points.at(-1)
  if (stretch === undefined || last === undefined) return undefined
  const spot = ([, x, y, floor]: TrackPoint, silentSince: number | null): Spot => ({ plan: stretch.plan, x, y, floor, silentSince })
  if (at >= last[0]) return spot(last, at === last[0] ? null : last[0])
  let [low, high] = [0, stretch.points.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((stretch.points[middle] as TrackPoint)[0] <= at) low = middle
    else high = middle
  }
  const [before, after] = [stretch.points[low] as TrackPoint, stretch.points[high] as TrackPoint]
  const part = (at - before[0]) / Math.max(1, after[0] - before[0])
  return spot([at, before[1] + (after[1] - before[1]) * part, before[2] + (after[2] - before[2]) * part, before[3]], null)
}
