import { MINUTE } from '@anlan/kernel/time'
import { ANNEX_A } from '@anlan/standards/positioning'
import type { FenceData } from '../../contract/fence.ts'
import type { Spot, TestKind } from '../../contract/accuracy-test.ts'
import type { JudgedKind } from '../../contract/judged.ts'

type Functional = Exclude<TestKind, 'static' | 'dynamic'>
interface At {
  readonly x: number
  readonly y: number
}

const { gathering, square } = ANNEX_A
const HALF = square.side / 2
/** Outside the eighteen metres, not on them. */
const BEYOND = gathering.outside + 0.1
const round = (metres: number): number => Math.round(metres * 100) / 100

const spot = (name: string, { x, y }: At, [dx, dy]: readonly [number, number]): Spot => ({ name, x: round(x + dx), y: round(y + dy), satellite: true, risk: 'yellow' })
const onRing = (middle: At, count: number): Spot[] =>
  Array.from({ length: count }, (_, at) => spot(`圆周 ${at + 1}`, middle, [gathering.ring * Math.cos((2 * Math.PI * at) / count), gathering.ring * Math.sin((2 * Math.PI * at) / count)]))
/** One before each side, so far in from it, or out. */
const bySides = (middle: At, insets: readonly number[]): Spot[] => {
  const sides: readonly (readonly [number, number])[] = [[0, 1], [1, 0], [0, -1], [-1, 0]]
  return insets.map((inset, at) => {
    const [east, north] = sides[at] as readonly [number, number]
    return spot(inset > 0 ? `内 ${at + 1}` : `外 ${at + 1}`, middle, [east * (HALF - inset), north * (HALF - inset)])
  })
}

/** Where terminals lie (AQ 3064.3-2025 Annex A). */
export const functionalSpots = (kind: Functional, middle: At): Spot[] => {
  const layouts: Readonly<Record<Functional, () => Spot[]>> = {
    'gathering-missed': () => [spot('圆心', middle, [0, 0]), ...onRing(middle, gathering.onRingMissed)],
    'gathering-false': () => [spot('圆心', middle, [0, 0]), ...onRing(middle, gathering.onRingFalse), spot('圆外', middle, [BEYOND * Math.SQRT1_2, BEYOND * Math.SQRT1_2])],
    'over-count-missed': () => bySides(middle, Array.from({ length: square.threshold }, () => square.fromEdge)),
    'over-count-false': () => bySides(middle, Array.from({ length: square.threshold }, (_, at) => (at < square.insideFalse ? square.fromEdge : -square.fromEdge))),
    'exit-missed': () => bySides(middle, [-square.fromEdge]),
    'exit-false': () => bySides(middle, [square.fromEdge]),
  }
  return layouts[kind]()
}

const nobody = { classes: [], posts: [], persons: [] }
const plain = { who: nobody, but: nobody, threshold: null, operator: null, graceSeconds: null, level: null, windows: [] }

/** What a fence has to say of itself; the rest is as fences are. */
type TestFence = Pick<FenceData, 'name' | 'plan' | 'shape' | 'floors' | 'temporary' | 'production' | 'rules' | 'active'>

/** The square that is laid for a test of fences, with the rule that is tried; a gathering needs none. */
export const functionalFence = (kind: Functional, { name, plan, floor, middle, persons }: { readonly name: string; readonly plan: string; readonly floor: number; readonly middle: At; readonly persons: readonly string[] }): TestFence | undefined => {
  if (kind.startsWith('gathering')) return undefined
  const [left, right, low, high] = [middle.x - HALF, middle.x + HALF, middle.y - HALF, middle.y + HALF]
  return {
    name, plan, floors: { from: floor, to: floor }, temporary: true, production: false, active: true,
    shape: { kind: 'polygon', ring: [{ x: left, y: low }, { x: right, y: low }, { x: right, y: high }, { x: left, y: high }], holes: [] },
    rules: [kind.startsWith('over-count') ? { ...plain, kind: 'over-count', threshold: square.threshold, operator: '>=' } : { ...plain, kind: 'exit', who: { ...nobody, persons: [...persons] } }],
  }
}

/** Which alarm is tried, and from how many heads on it counts. */
export const triedBy = (kind: Functional): { readonly alarm: JudgedKind; readonly heads: number; readonly asks: 'missed' | 'false' } => ({
  alarm: kind.startsWith('gathering') ? 'gathering' : kind.startsWith('over-count') ? 'over-count' : 'intrusion',
  heads: kind.startsWith('gathering') ? gathering.threshold : 1,
  asks: kind.endsWith('missed') ? 'missed' : 'false',
})

/** Two minutes after switching on, as at rest; then ten minutes of samples. */
export const SWITCHED_ON = 2 * MINUTE
export const SAMPLED = ANNEX_A.sampledMinutes * MINUTE
