import { beijingStamp } from '@anlan/kernel/time'
import type { TrackGeoJson } from '../../contract/track-export.ts'
import type { TrackPoint, TrackSpan } from './track-point.ts'
import { HEARD_FOR } from '../statistics/minute-spots.ts'

type Degrees = (x: number, y: number) => { readonly lon: number; readonly lat: number }

/** A ten-millionth of a degree: a centimetre. */
const short = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

const stretchesOf = (points: readonly TrackPoint[]): TrackPoint[][] => {
  const stretches: TrackPoint[][] = []
  for (const point of points) {
    const last = stretches.at(-1)?.at(-1)
    if (last === undefined || point[0] - last[0] > HEARD_FOR || point[3] !== last[3]) stretches.push([point])
    else stretches.at(-1)?.push(point)
  }
  return stretches
}

/** One person's way as features: cut at silences and changes of floor and plan, since nobody saw what lies between. One point alone is a point. */
export const trackFeatures = (name: string, spans: readonly TrackSpan[], toDegrees: (plan: string) => Degrees): TrackGeoJson['features'] =>
  spans.flatMap(({ plan, points }) =>
    stretchesOf(points).map((stretch) => {
      const degrees = stretch.map(([, x, y]): [number, number] => {
        const { lon, lat } = toDegrees(plan)(x, y)
        return [short(lon), short(lat)]
      })
      const [first, last] = [stretch[0] as TrackPoint, stretch.at(-1) as TrackPoint]
      return {
        type: 'Feature' as const,
        properties: { name, plan, floor: first[3], from: beijingStamp(first[0]), to: beijingStamp(last[0]), times: stretch.map(([at]) => at) },
        geometry: degrees.length === 1 ? { type: 'Point' as const, coordinates: degrees[0] as [number, number] } : { type: 'LineString' as const, coordinates: degrees },
      }
    }),
  )
