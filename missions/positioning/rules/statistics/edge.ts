import type { Shape } from '../../contract/shape.ts'

interface Spot {
  readonly x: number
  readonly y: number
}

export interface EdgeDistance {
  readonly metres: number
  /** The side it is nearest to, from 1, clockwise or not as it was drawn; the last one closes the ring. 0 for a circle and for a hole. */
  readonly side: number
  /** The corner within the same reach, from 1; null for none, for a circle and for a hole. */
  readonly corner: number | null
}

const toSegment = ({ x, y }: Spot, a: Spot, b: Spot): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const part = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / Math.max(1e-9, dx * dx + dy * dy)))
  return Math.hypot(x - a.x - dx * part, y - a.y - dy * part)
}

const sidesOf = (ring: readonly Spot[]): (readonly [Spot, Spot])[] => ring.map((corner, at) => [corner, ring[(at + 1) % ring.length] as Spot])

/** How far a spot lies from the line of a fence, on either side of it, and at which side and corner of it. `reach` metres make a corner near. */
export const edgeDistance = (shape: Shape, spot: Spot, reach: number): EdgeDistance => {
  if (shape.kind === 'circle') return { metres: Math.abs(Math.hypot(spot.x - shape.x, spot.y - shape.y) - shape.radius), side: 0, corner: null }
  const [sides, holes] = [sidesOf(shape.ring).map(([a, b]) => toSegment(spot, a, b)), shape.holes.flatMap(sidesOf).map(([a, b]) => toSegment(spot, a, b))]
  const [outer, inner] = [Math.min(...sides), Math.min(...holes)]
  if (inner < outer) return { metres: inner, side: 0, corner: null }
  const corners = shape.ring.map((corner) => Math.hypot(spot.x - corner.x, spot.y - corner.y))
  const nearest = Math.min(...corners)
  return { metres: outer, side: sides.indexOf(outer) + 1, corner: nearest <= reach ? corners.indexOf(nearest) + 1 : null }
}
