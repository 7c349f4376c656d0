import type { PointCondition, PointState } from '@anlan/plant/contract/reading'
import type { KeptFact } from '../contract/facts.ts'

const GAS = ['combustible-gas', 'toxic-gas']

/** Which facts may follow from a point, so that all of them are forgotten when it is well again. */
export const POINT_FACT_KINDS = ['gas-detector-down', 'over-quantity', 'roof-landed'] as const

interface Heard {
  readonly point: PointState
  readonly condition: PointCondition
  readonly value: number | null
  readonly limit: number | null
  readonly since: number
}

/** 5.4.2, 5.5.8 and 5.5.12 as a point shows them. `floatingRoofs`: tags of levels in internal floating roof tanks. */
export const factOfPoint = ({ point, condition, value, limit, since }: Heard, floatingRoofs: readonly string[]): KeptFact | undefined => {
  const place = { point: point.point, tag: point.tag, name: point.name, area: point.area, since }
  const key = point.point
  if (GAS.includes(point.quantity) && (condition === 'fault' || condition === 'silent')) return { kind: 'gas-detector-down', key, data: { ...place, condition }, expiresAt: null }
  if (point.quantity !== 'level') return undefined
  const measured = { ...place, value, limit, unit: point.unit }
  if (condition === 'high-high') return { kind: 'over-quantity', key, data: measured, expiresAt: null }
  return condition === 'low' && floatingRoofs.includes(point.tag) ? { kind: 'roof-landed', key, data: measured, expiresAt: null } : undefined
}
