import { accept, type Decision } from '@anlan/kernel/decision'
import { checkPoints, checkShape } from './control-points.ts'
import { type Degrees, type East, fromTangent, toTangent } from './tangent-plane.ts'

/** The same spot on the plan (metres) and on the ground (degrees, CGCS2000 or WGS-84). */
export interface ControlPoint extends Degrees {
  readonly x: number
  readonly y: number
}

/** Plan metres from metres on the tangent plane: x = a·east + b·north + c, y = d·east + e·north + f. Plain data. */
export interface Ground {
  readonly kind: 'similarity' | 'affine'
  readonly origin: Degrees
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

export interface Residual {
  readonly dx: number
  readonly dy: number
  readonly metres: number
}

export interface GroundFit {
  readonly ground: Ground
  /** Of each control point, metres on the plan. */
  readonly residuals: readonly Residual[]
  /** Root of the mean square of the residuals, metres. */
  readonly rms: number
  /** Measurements beyond what the fit needs; at 0 the residuals are zero whatever was mistyped. */
  readonly surplus: number
  /** Plan metres for a metre of ground. */
  readonly scale: { readonly least: number; readonly most: number }
}

interface Pair extends East {
  readonly x: number
  readonly y: number
}

type Linear = Pick<Ground, 'a' | 'b' | 'd' | 'e'>

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0) / numbers.length
const sum = (pairs: readonly Pair[], of: (pair: Pair) => number): number => pairs.reduce((total, pair) => total + of(pair), 0)

/** One turn and one scale: all that two points can tell. */
const similarity = (pairs: readonly Pair[]): Linear => {
  const square = sum(pairs, ({ east, north }) => east * east + north * north)
  const along = sum(pairs, ({ east, north, x, y }) => east * x + north * y) / square
  const across = sum(pairs, ({ east, north, x, y }) => east * y - north * x) / square
  return { a: along, b: -across, d: across, e: along }
}

/** Least squares of the two rows, each by its normal equations; the sums are centred, so there are two unknowns a row. */
const affine = (pairs: readonly Pair[]): Linear => {
  const [ee, en, nn] = [sum(pairs, ({ east }) => east * east), sum(pairs, ({ east, north }) => east * north), sum(pairs, ({ north }) => north * north)]
  const determinant = ee * nn - en * en
  const row = (of: (pair: Pair) => number): [number, number] => {
    const [e, n] = [sum(pairs, (pair) => pair.east * of(pair)), sum(pairs, (pair) => pair.north * of(pair))]
    return [(e * nn - n * en) / determinant, (n * ee - e * en) / determinant]
  }
  const [[a, b], [d, e]] = [row(({ x }) => x), row(({ y }) => y)]
  return { a, b, d, e }
}

/** The singular values of the linear part. */
const scaleOf = ({ a, b, d, e }: Linear): GroundFit['scale'] => {
  const [turned, mirrored] = [Math.hypot(a + e, d - b) / 2, Math.hypot(a - e, d + b) / 2]
  return { least: Math.abs(turned - mirrored), most: turned + mirrored }
}

const residualOf = (ground: Ground, { x, y, lon, lat }: ControlPoint): Residual => {
  const at = toPlan(ground, lon, lat)
  return { dx: at.x - x, dy: at.y - y, metres: Math.hypot(at.x - x, at.y - y) }
}

/** Lays a plan on the ground: a similarity by two control points, an affine map by three or more. */
export const fitGround = (points: readonly ControlPoint[]): Decision<GroundFit> => {
  const origin = { lon: mean(points.map(({ lon }) => lon)), lat: mean(points.map(({ lat }) => lat)) }
  const flat = points.map((point) => ({ ...toTangent(origin, point), x: point.x, y: point.y }))
  const checked = checkPoints(points, flat)
  if (!checked.accepted) return checked
  const middle = { east: mean(flat.map(({ east }) => east)), north: mean(flat.map(({ north }) => north)), x: mean(flat.map(({ x }) => x)), y: mean(flat.map(({ y }) => y)) }
  const centred = flat.map(({ east, north, x, y }) => ({ east: east - middle.east, north: north - middle.north, x: x - middle.x, y: y - middle.y }))
  const kind = points.length === 2 ? 'similarity' : 'affine'
  const linear = kind === 'similarity' ? similarity(centred) : affine(centred)
  const scale = scaleOf(linear)
  const shaped = checkShape({ scale, mirrored: linear.a * linear.e - linear.b * linear.d < 0 })
  if (!shaped.accepted) return shaped
  const { a, b, d, e } = linear
  const ground: Ground = { kind, origin, a, b, c: middle.x - a * middle.east - b * middle.north, d, e, f: middle.y - d * middle.east - e * middle.north }
  const residuals = points.map((point) => residualOf(ground, point))
  return accept({ ground, residuals, rms: Math.sqrt(mean(residuals.map(({ metres }) => metres * metres))), surplus: 2 * points.length - (kind === 'similarity' ? 4 : 6), scale })
}

/** @returns metres on the plan, also beyond its edge */
export const toPlan = ({ origin, a, b, c, d, e, f }: Ground, lon: number, lat: number): { x: number; y: number } => {
  const { east, north } = toTangent(origin, { lon, lat })
  return { x: a * east + b * north + c, y: d * east + e * north + f }
}

/** @returns degrees, CGCS2000 */
export const toLonLat = ({ origin, a, b, c, d, e, f }: Ground, x: number, y: number): Degrees => {
  const determinant = a * e - b * d
  return fromTangent(origin, { east: (e * (x - c) - b * (y - f)) / determinant, north: (a * (y - f) - d * (x - c)) / determinant })
}
