import type { Point } from '@anlan/kernel/geometry'
import type { Shape } from '../../contract/fence.ts'

const decimetre = (metres: number): number => Math.round(metres * 10) / 10
const round = ({ x, y }: Point): Point => ({ x: decimetre(x), y: decimetre(y) })

/** Less than that is a slip of the finger, no circle. */
const SMALLEST = 0.5

/** A press on the ground: one more corner, the middle of a circle, or its rim. */
export const pressOn = (shape: Shape, at: Point): Shape => {
  if (shape.kind === 'polygon') return { ...shape, ring: [...shape.ring, round(at)] }
  return { ...shape, radius: Math.max(SMALLEST, decimetre(Math.hypot(at.x - shape.x, at.y - shape.y))) }
}

export const moveCorner = (shape: Shape, corner: number, to: Point): Shape => {
  if (shape.kind === 'polygon') return { ...shape, ring: shape.ring.map((it, at) => (at === corner ? round(to) : it)) }
  return corner === 0 ? { ...shape, ...round(to) } : pressOn(shape, to)
}

/** A corner on the side after `side`. */
export const splitSide = (shape: Shape, side: number, at: Point): Shape => (shape.kind === 'polygon' ? { ...shape, ring: shape.ring.toSpliced(side + 1, 0, round(at)) } : shape)

export const dropCorner = (shape: Shape, corner: number): Shape => (shape.kind === 'polygon' ? { ...shape, ring: shape.ring.toSpliced(corner, 1) } : shape)

/** What can be taken hold of: corners, or the middle and the rim. */
export const handlesOf = (shape: Shape): readonly Point[] => (shape.kind === 'polygon' ? shape.ring : [{ x: shape.x, y: shape.y }, { x: shape.x + shape.radius, y: shape.y }])

/** The middle of each side, where a new corner can be drawn out. */
export const sidesOf = (shape: Shape): readonly Point[] => {
  if (shape.kind !== 'polygon' || shape.ring.length < 2) return []
  return shape.ring.map((a, at) => {
    const b = shape.ring[(at + 1) % shape.ring.length] ?? a
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  })
}

const side = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

/** Whether two sides cross: then nobody can say what is inside. */
export const crossesItself = (shape: Shape): boolean => {
  if (shape.kind === 'circle') return false
  const { ring } = shape
  const at = (place: number): Point => ring[place % ring.length] as Point
  return ring.some((a, i) =>
    ring.some((c, j) => {
      if (j <= i + 1 || (i === 0 && j === ring.length - 1)) return false
      const [b, d] = [at(i + 1), at(j + 1)]
      return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }),
  )
}

/** What is wrong with it, in words. */
export const shapeFault = (shape: Shape | undefined): string | undefined => {
  if (shape === undefined) return '请在图上画出范围'
  if (shape.kind === 'circle') return shape.radius > 0 ? undefined : '半径应大于 0'
  if (shape.ring.length < 3) return `还差 ${3 - shape.ring.length} 个角，至少三个`
  return crossesItself(shape) ? '边线交叉，分不清里外，请移动角点' : undefined
}
