import type { Shape } from '../../contract/shape.ts'

/** A shape as numbers: every ring, the holes too, as x, y, x, y… with its first corner repeated at the end. */
export interface Form {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
  readonly rings: readonly Float64Array[]
  /** Of a circle; null for a polygon. */
  readonly circle: { readonly x: number; readonly y: number; readonly radius: number } | null
}

type Ring = readonly { readonly x: number; readonly y: number }[]

const flat = (ring: Ring): Float64Array => Float64Array.from([...ring, ...ring.slice(0, 1)].flatMap(({ x, y }) => [x, y]))

export const formOf = (shape: Shape): Form => {
  if (shape.kind === 'circle') {
    const { x, y, radius } = shape
    return { left: x - radius, bottom: y - radius, right: x + radius, top: y + radius, rings: [], circle: { x, y, radius } }
  }
  const [xs, ys] = [shape.ring.map(({ x }) => x), shape.ring.map(({ y }) => y)]
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys), rings: [shape.ring, ...shape.holes].map(flat), circle: null }
}

/** A ray to the east crosses the edges of this ring an odd number of times. */
const odd = (ring: Float64Array, x: number, y: number): boolean => {
  let inside = false
  let ax = ring[0] as number
  let ay = ring[1] as number
  for (let at = 2; at < ring.length; at += 2) {
    const bx = ring[at] as number
    const by = ring[at + 1] as number
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    ax = bx
    ay = by
  }
  return inside
}

/** Holes turn the answer once more: even–odd over all rings. */
export const isIn = (form: Form, x: number, y: number): boolean => {
  if (x < form.left || x > form.right || y < form.bottom || y > form.top) return false
  if (form.circle !== null) return (x - form.circle.x) ** 2 + (y - form.circle.y) ** 2 <= form.circle.radius ** 2
  let inside = false
  for (const ring of form.rings) if (odd(ring, x, y)) inside = !inside
  return inside
}
