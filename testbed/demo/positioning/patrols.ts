import { HOUR, type Instant } from '@anlan/kernel/time'
import type { PlanPoint } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { endpointsOf } from '@anlan/kernel/register'
import { myPatrols, proveStop } from '@anlan/positioning/contract/patrol-round'
import { patrolRouteRegister } from '@anlan/positioning/contract/patrol-route'
import type { PatrolStop } from '@anlan/positioning/contract/patrol-stop'
import type { Visitor } from '../../visitor.ts'
import { SCHEMATIC, type Walker } from './lay-positioning.ts'
import { PACE } from './walk.ts'

/** Two routes, walked once an hour; one has a stop in the shadow, and every other hour its walker leaves out a stop. */

const [TANKS, YARD] = ['罐区和装置巡检', '公用工程巡检'] as const
/** Metres round a stop in the shadow within which no terminal is heard. */
const SHADOW = 8
/** Longer than was asked, as people stand. */
const LINGER = 12

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const two = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`

const middleOf = (ring: readonly PlanPoint[]): PlanPoint => ({
  x: Math.round(ring.reduce((sum, { x }) => sum + x, 0) / ring.length), y: Math.round(ring.reduce((sum, { y }) => sum + y, 0) / ring.length),
})

const stopsOf = (walkers: readonly Walker[], from: number, count: number, shadow: number): PatrolStop[] => {
  const areas = [...new Map(walkers.map((walker) => [walker.area, walker.ring]))].slice(from, from + count)
  return areas.map(([name, ring], at) => ({ id: newId(), name, shape: { kind: 'circle', ...middleOf(ring), radius: 6 }, floor: null, code: `XJ-${from + at + 1}`, minSeconds: at === shadow ? 15 : 30 }))
}

export interface Patroller {
  readonly person: string
  readonly stops: readonly PatrolStop[]
  /** Place in `stops` of the one in the shadow; -1 for none. */
  readonly shadow: number
  readonly skips: boolean
  here: PlanPoint
  hour: number
  next: number
  rest: number
}

/** Lays both routes, unless they stand, for these two walkers. */
export const layPatrols = async (manager: Visitor, walkers: readonly Walker[], [first, second]: readonly [Walker, Walker]): Promise<Patroller[]> => {
  const { list, save } = endpointsOf(patrolRouteRegister)
  const standing = (await manager.get(list, { limit: 100 })).rows
  const routes = [{ name: TANKS, walker: first, from: 0, count: 4, shadow: -1 }, { name: YARD, walker: second, from: 2, count: 4, shadow: 3 }]
  const patrollers: Patroller[] = []
  for (const { name, walker, from, count, shadow } of routes) {
    const known = standing.find(({ data }) => data.name === name)?.data.stops
    const stops = known ?? stopsOf(walkers, from, count, shadow)
    if (known === undefined)
      await manager.must(save, { id: newId(), version: 0, data: { name, plan: SCHEMATIC, stops, ordered: true, who: { posts: [], persons: [walker.person] }, windows: hours.map((hour) => ({ days: [], from: two(hour), to: two(hour + 1) })) } } as never)
    patrollers.push({ person: walker.person, stops, shadow, skips: shadow >= 0, here: middleOf(walker.ring), hour: 0, next: 0, rest: 0 })
  }
  return patrollers
}

const spotOf = ({ shape }: PatrolStop): PlanPoint => (shape?.kind === 'circle' ? { x: shape.x, y: shape.y } : { x: 0, y: 0 })
const apart = (a: PlanPoint, b: PlanPoint): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Some seconds of a patrol. @returns the code that is scanned just now, if one is */
export const patrolOn = (it: Patroller, seconds: number, at: Instant): string | undefined => {
  const hour = Math.floor(at / HOUR)
  if (hour !== it.hour) [it.hour, it.next, it.rest] = [hour, 0, 0]
  if (it.skips && hour % 2 === 1 && it.next === 1) it.next = 2
  const stop = it.stops[it.next]
  if (stop === undefined) return undefined
  const goal = spotOf(stop)
  const far = apart(goal, it.here)
  if (far > PACE * seconds) {
    const part = (PACE * seconds) / far
    it.here = { x: it.here.x + (goal.x - it.here.x) * part, y: it.here.y + (goal.y - it.here.y) * part }
    return undefined
  }
  const arrives = it.rest === 0
  it.here = goal
  it.rest += seconds
  const shaded = it.next === it.shadow
  if (it.rest > stop.minSeconds + LINGER) [it.next, it.rest] = [it.next + 1, 0]
  return arrives && shaded ? stop.code : undefined
}

/** Whether a terminal can be heard where he is. */
export const isHeard = ({ stops, shadow, here }: Patroller): boolean => {
  const stop = stops[shadow]
  return stop === undefined || apart(spotOf(stop), here) > SHADOW
}

/** What the phone of whoever stands in the shadow sends. */
export const scanCode = async (visitor: Visitor, code: string, at: Instant): Promise<void> => {
  for (const { id, stops } of (await visitor.get(myPatrols, {})).rounds.filter(({ state }) => state === 'running'))
    if (stops.some((stop) => stop.code === code)) await visitor.tell(proveStop, { round: id, code, at })
}
