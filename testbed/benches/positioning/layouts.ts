import type { Id } from '@anlan/kernel/id'
import { ANNEX_A } from '@anlan/standards/positioning'
import type { FenceRule } from '../../../missions/positioning/contract/fence.ts'
import type { JudgedKind } from '../../../missions/positioning/contract/judged.ts'
import type { EngineFence, EngineSetting } from '../../../missions/positioning/rules/engine/facts.ts'
import { STANDARD_FIGURES } from '../../../missions/positioning/rules/engine/figures.ts'

/** The layouts of AQ 3064.3-2025 Annex A for gathering and fences: where tags lie still, and what has to be found. */

export interface Layout {
  readonly name: string
  readonly kind: JudgedKind
  /** `missed`: it has to stand at every sample; `false`: at none. */
  readonly asks: 'missed' | 'false'
  readonly setting: EngineSetting
  readonly tags: readonly { readonly carrier: Id; readonly x: number; readonly y: number }[]
}

type Point = readonly [x: number, y: number]

const MIDDLE = 100
const nobody = { classes: [], posts: [], persons: [] }
const tagId = (at: number): Id => `01890000-0000-7000-8000-0000000000${String(at + 10)}`
const laid = (points: readonly Point[]): Layout['tags'] => points.map(([x, y], at) => ({ carrier: tagId(at), x: MIDDLE + x, y: MIDDLE + y }))
const settingOf = (points: readonly Point[], fences: readonly EngineFence[], figures = STANDARD_FIGURES): EngineSetting => ({
  carriers: points.map((_point, at) => ({ id: tagId(at), class: 'employee', post: null })), fences, silences: [], figures,
})

const around = (count: number, radius: number, turn: number): Point[] =>
  Array.from({ length: count }, (_, at): Point => [radius * Math.cos(turn + (2 * Math.PI * at) / count), radius * Math.sin(turn + (2 * Math.PI * at) / count)])

const { gathering, square } = ANNEX_A

const gatheringLayout = (asks: Layout['asks'], turn: number): Layout => {
  const points: Point[] = asks === 'missed' ? [[0, 0], ...around(gathering.onRingMissed, gathering.ring, turn)] : [[0, 0], ...around(gathering.onRingFalse, gathering.ring, turn), ...around(1, gathering.outside + 0.1, turn + Math.PI / 4)]
  const levels = { yellow: gathering.threshold, orange: gathering.threshold, red: gathering.threshold + 1 }
  return { name: `gathering, ${asks}`, kind: 'gathering', asks, tags: laid(points), setting: settingOf(points, [], { ...STANDARD_FIGURES, gatheringLevels: levels }) }
}

const half = square.side / 2
const fenceOf = (rule: FenceRule): EngineFence => {
  const [low, high] = [MIDDLE - half, MIDDLE + half]
  return {
    id: '01890000-0000-7000-8000-00000000f000', plan: 'A', floors: null, from: null, until: null, rules: [rule],
    shape: { kind: 'polygon', ring: [{ x: low, y: low }, { x: high, y: low }, { x: high, y: high }, { x: low, y: high }], holes: [] },
  }
}
const plainRule = { who: nobody, but: nobody, threshold: null, operator: null, graceSeconds: null, level: null, windows: [] }

/** One at each side of the square, so far in from it (or out); `along` shifts them along the side, −1 to 1. */
const bySides = (insets: readonly number[], along: number): Point[] => {
  const shift = along * (half - square.fromEdge)
  const sides: readonly ((inset: number) => Point)[] = [(inset) => [shift, half - inset], (inset) => [half - inset, shift], (inset) => [shift, inset - half], (inset) => [inset - half, shift]]
  return insets.map((inset, at) => (sides[at] as (inset: number) => Point)(inset))
}

const overCountLayout = (asks: Layout['asks'], along: number): Layout => {
  const points = bySides(Array.from({ length: square.threshold }, (_, at) => (asks === 'false' && at >= square.insideFalse ? -square.fromEdge : square.fromEdge)), along)
  const rule: FenceRule = { ...plainRule, kind: 'over-count', threshold: square.threshold, operator: '>=' }
  return { name: `over-capacity, ${asks}`, kind: 'over-count', asks, tags: laid(points), setting: settingOf(points, [fenceOf(rule)]) }
}

const exitLayout = (asks: Layout['asks'], along: number): Layout => {
  const points = bySides([asks === 'missed' ? -square.fromEdge : square.fromEdge], along)
  const rule: FenceRule = { ...plainRule, kind: 'exit', who: { ...nobody, persons: [tagId(0)] } }
  return { name: `exit, ${asks}`, kind: 'intrusion', asks, tags: laid(points), setting: settingOf(points, [fenceOf(rule)]) }
}

/** @param chance turns the rings and shifts tags along the sides; always a half for the layouts as they are drawn */
export const layoutsOf = (chance: () => number): Layout[] => {
  const [turn, along] = [2 * Math.PI * (chance() - 0.5), 2 * (chance() - 0.5)]
  return [gatheringLayout('missed', turn), gatheringLayout('false', turn), overCountLayout('missed', along), overCountLayout('false', along), exitLayout('missed', along), exitLayout('false', along)]
}
