import type { LonLat } from '../../contract/records.ts'
import type { Shape } from '../../contract/shape.ts'
import { type ControlPoint, fitGround, type Ground, toLonLat } from '../ground/fit.ts'

/** Where a plan lies, or why nobody can say and what to do. */
export type Placed = { readonly ground: Ground } | { readonly why: string }

/** @param points control points of the plan; undefined where none were ever given */
export const placedPlan = (plan: string, points: readonly ControlPoint[] | undefined): Placed => {
  if (points === undefined || points.length === 0) return { why: `坐标基准未测量：请在“坐标基准”中为平面图“${plan}”填写控制点，保存后自动报送` }
  const fit = fitGround(points)
  return fit.accepted ? { ground: fit.value.ground } : { why: `平面图“${plan}”的坐标基准不能用：${fit.refusal.message}。改正后自动报送` }
}

/** A seventh of a degree's decimals is a centimetre: more would be noise. */
const DECIMALS = 7
const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS))

const spot = (ground: Ground, x: number, y: number): LonLat => {
  const { lon, lat } = toLonLat(ground, x, y)
  return [rounded(lon), rounded(lat)]
}

export const degreesAt = (placed: Placed, x: number, y: number): LonLat | null => ('why' in placed ? null : spot(placed.ground, x, y))

/** Corners that a circle gets, since the exchange knows polygons only. */
const CORNERS = 64

const cornersOf = ({ x, y, radius }: Extract<Shape, { kind: 'circle' }>) =>
  Array.from({ length: CORNERS }, (_, at) => ({ x: x + radius * Math.cos((2 * Math.PI * at) / CORNERS), y: y + radius * Math.sin((2 * Math.PI * at) / CORNERS) }))

/** Rings in degrees, CGCS2000 (AQ 3064.3-2025 B.2): outside first, then the holes. Null where the plan is not placed. */
export const ringsOf = (shape: Shape, placed: Placed): LonLat[][] | null => {
  const rings = shape.kind === 'circle' ? [cornersOf(shape)] : [shape.ring, ...shape.holes]
  return 'why' in placed ? null : rings.map((ring) => ring.map(({ x, y }) => spot(placed.ground, x, y)))
}
