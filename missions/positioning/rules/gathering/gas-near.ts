import { contains, type Point, type Polygon } from '@anlan/kernel/geometry'

/** A gas detector in alarm, with the drawn ground of its area; empty where it is not drawn. */
export interface GasAlarm {
  readonly tag: string
  readonly area: string
  readonly plan: string
  readonly polygon: Polygon
}

export interface Crowded extends Point {
  readonly plan: string
  readonly fenceName: string | null
}

/** Metres from a place to a side. */
const toSide = ({ x, y }: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square))
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}

const metresTo = (polygon: Polygon, at: Point): number =>
  contains(polygon, at) ? 0 : Math.min(...polygon.map((corner, place) => toSide(at, corner, polygon[(place + 1) % polygon.length] as Point)), Number.POSITIVE_INFINITY)

/** Gas alarms whose area the gathering stands in or comes within its own radius of; by name where the area is not drawn (AQ 3064.3-2025 5.2.3). */
export const gasNear = (crowd: Crowded, alarms: readonly GasAlarm[], metres: number): GasAlarm[] =>
  alarms.filter(({ area, plan, polygon }) => (polygon.length < 3 ? area !== '' && area === crowd.fenceName : plan === crowd.plan && metresTo(polygon, crowd) <= metres))

interface Detector {
  readonly quantity: string
  readonly condition: string | null
  readonly bypassed: boolean
}

const GASES: readonly string[] = ['combustible-gas', 'toxic-gas']

export const isGas = ({ quantity }: Pick<Detector, 'quantity'>): boolean => GASES.includes(quantity)

/** A detector that says there is gas; one that is broken, silent or bypassed says nothing. */
export const tellsGas = (it: Detector): boolean => isGas(it) && !it.bypassed && (it.condition === 'high' || it.condition === 'high-high')
