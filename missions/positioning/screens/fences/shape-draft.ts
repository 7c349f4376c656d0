import type { Point } from '@anlan/kernel/geometry'
import type { Shape } from '../../contract/shape.ts'

const decimetre = (metres: number): number => Math.round(metres * 10) / 10
const round = ({ x, y }: Point): Point => ({ x: decimetre(x), y: decimetre(y) })

/** Less than that is a slip of the finger, no circle. */
const SMALLEST = 0.5

/** A ring of a polygon: 0 the outer one, then its holes 挖空 in order. */
export const ringsOf = (shape: Shape): readonly (readonly Point[])[] => (shape.kind === 'polygon' ? [shape.ring, ...shape.holes] : [])

const withRing = (shape: Shape, place: number, change: (ring: readonly Point[]) => readonly Point[]): Shape => {
  if (shape.kind !== 'polygon') return shape
  if (place === 0) return { ...shape, ring: [...change(shape.ring)] }
  return { ...shape, holes: shape.holes.map((hole, at) => (at === place - 1 ? [...change(hole)] : hole)) }
}

/** A press on the ground: one more corner, the middle of a circle, or its rim. */
export const pressOn = (shape: Shape, at: Point, ring = 0): Shape => {
  if (shape.kind === 'polygon') return withRing(shape, ring, (corners) => [...corners, round(at)])
  return { ...shape, radius: Math.max(SMALLEST, decimetre(Math.hypot(at.x - shape.x, at.y - shape.y))) }
}

/** A hole that begins with its first corner. */
export const beginHole = (shape: Shape, at: Point): Shape => (shape.kind === 'polygon' ? { ...shape, holes: [...shape.holes, [round(at)]] } : shape)

export const moveHole = (shape: Shape, ring: number, by: Point): Shape => withRing(shape, ring, (corners) => corners.map(({ x, y }) => round({ x: x + by.x, y: y + by.y })))

export const dropHole = (shape: Shape, ring: number): Shape => (shape.kind === 'polygon' ? { ...shape, holes: shape.holes.toSpliced(ring - 1, 1) } : shape)

export const moveCorner = (shape: Shape, corner: number, to: Point, ring = 0): Shape => {
  if (shape.kind === 'polygon') return withRing(shape, ring, (corners) => corners.map((it, at) => (at === corner ? round(to) : it)))
  return corner === 0 ? { ...shape, ...round(to) } : pressOn(shape, to)
}

/** A corner on the side after `side`. */
export const splitSide = (shape: Shape, side: number, at: Point, ring = 0): Shape => withRing(shape, ring, (corners) => corners.toSpliced(side + 1, 0, round(at)))

/** The last corner of a hole takes the hole with it. */
export const dropCorner = (shape: Shape, corner: number, ring = 0): Shape =>
  ring > 0 && ringsOf(shape)[ring]?.length === 1 ? dropHole(shape, ring) : withRing(shape, ring, (corners) => corners.toSpliced(corner, 1))

/** What can be taken hold of: corners, or the middle and the rim. */
export const handlesOf = (shape: Shape, ring = 0): readonly Point[] => (shape.kind === 'polygon' ? (ringsOf(shape)[ring] ?? []) : [{ x: shape.x, y: shape.y }, { x: shape.x + shape.radius, y: shape.y }])

/** The middle of each side, where a new corner can be drawn out. */
export const sidesOf = (shape: Shape, ring = 0): readonly Point[] => {
  const corners = ringsOf(shape)[ring] ?? []
  if (corners.length < 2) return []
  return corners.map((a, at) => {
    const b = corners[(at + 1) % corners.length] ?? a
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  })
}

/** Where a hole is held as a whole. */
export const holeMiddle = (corners: readonly Point[]): Point => {
  const sum = corners.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 })
  return { x: sum.x / corners.length, y: sum.y / corners.length }
}
