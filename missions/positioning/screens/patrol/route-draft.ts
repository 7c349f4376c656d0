import type { PatrolRoute } from '../../contract/patrol-route.ts'
import type { PatrolStop } from '../../contract/patrol-stop.ts'

/** A route that is being laid down: perhaps without enough stops yet. */
export type RouteDraft = PatrolRoute
export type ChangeRoute = (changes: Partial<RouteDraft>) => void

/** Metres; a little more than what the standard asks of a moving terminal, so that its fixes can prove it. */
const RADIUS = 6

export const freshRoute = (): RouteDraft => ({
  name: '', plan: '', stops: [], ordered: true, maxGapMinutes: null, who: { posts: [], persons: [] }, windows: [{ days: [], from: '08:00', to: '10:00' }], alarms: true, active: true,
})

const tenth = (metres: number): number => Math.round(metres * 10) / 10

export const freshStop = (id: string, place: number, at: { readonly x: number; readonly y: number } | null): PatrolStop => ({
  id, name: `${place} 号巡检点`, shape: at === null ? null : { kind: 'circle', x: tenth(at.x), y: tenth(at.y), radius: RADIUS }, floor: null, code: '', minSeconds: 30,
})

/** The same stops with one of them taken out and put in before another. */
export const moveStop = (stops: readonly PatrolStop[], from: number, to: number): PatrolStop[] => {
  const one = stops[from]
  if (one === undefined || to < 0 || to >= stops.length) return [...stops]
  return stops.toSpliced(from, 1).toSpliced(to, 0, one)
}

/** The same shape with its middle somewhere else. */
export const shiftShape = (shape: NonNullable<PatrolStop['shape']>, east: number, north: number): NonNullable<PatrolStop['shape']> => {
  const shift = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: tenth(x + east), y: tenth(y + north) })
  return shape.kind === 'circle' ? { ...shape, ...shift(shape) } : { ...shape, ring: shape.ring.map(shift), holes: shape.holes.map((hole) => hole.map(shift)) }
}
