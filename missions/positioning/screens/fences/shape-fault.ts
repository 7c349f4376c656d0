import type { Point } from '@anlan/kernel/geometry'
import type { Shape } from '../../contract/shape.ts'
import { ringsOf } from './shape-draft.ts'

type Ring = readonly Point[]

const turn = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
const sides = (ring: Ring): (readonly [Point, Point])[] => ring.map((a, at) => [a, ring[(at + 1) % ring.length] ?? a])
const cross = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

/** Sides that meet in a corner do not cross: their signs are zero there. */
const ringCrossesItself = (ring: Ring): boolean => sides(ring).some((one, at) => sides(ring).slice(at + 1).some((other) => cross(one, other)))
const ringsCross = (a: Ring, b: Ring): boolean => sides(a).some((one) => sides(b).some((other) => cross(one, other)))

/** Even-odd: how often a ray to the east leaves. */
const inside = (ring: Ring, { x, y }: Point): boolean => sides(ring).filter(([a, b]) => a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x).length % 2 === 1

/** Whether two sides cross: then nobody can say what is inside. */
export const crossesItself = (shape: Shape): boolean => ringsOf(shape).some(ringCrossesItself)

const holeFault = (hole: Ring, place: number, outer: Ring, others: readonly Ring[]): string | undefined => {
  const name = `第 ${place + 1} 处挖空`
  const [first] = hole
  if (first === undefined || hole.length < 3) return `${name}还差 ${3 - hole.length} 个角，至少三个`
  if (ringCrossesItself(hole)) return `${name}的边线交叉，请移动角点`
  if (ringsCross(hole, outer) || !hole.every((corner) => inside(outer, corner))) return `${name}超出了围栏，请移到围栏以内`
  if (others.some((other) => ringsCross(hole, other) || inside(other, first) || other.some((corner) => inside(hole, corner)))) return `${name}与另一处挖空重叠，请移开或合并`
  return undefined
}

/** What is wrong with it, in words. */
export const shapeFault = (shape: Shape | undefined): string | undefined => {
  if (shape === undefined) return '请在图上画出范围'
  if (shape.kind === 'circle') return shape.radius > 0 ? undefined : '半径应大于 0'
  if (shape.ring.length < 3) return `还差 ${3 - shape.ring.length} 个角，至少三个`
  if (ringCrossesItself(shape.ring)) return '边线交叉，分不清里外，请移动角点'
  for (const [place, hole] of shape.holes.entries()) {
    const fault = holeFault(hole, place, shape.ring, shape.holes.filter((_, at) => at !== place))
    if (fault !== undefined) return fault
  }
  return undefined
}
