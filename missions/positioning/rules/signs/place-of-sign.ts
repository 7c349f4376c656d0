import type { Instant } from '@anlan/kernel/time'

export interface PlanSpot {
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly floor: number
}

/** Where a sign was given, as far as it says: in words, and on the plan. */
export interface SignPlace {
  readonly words: string
  readonly spot: PlanSpot | null
}

/** A place that has a code on its wall, as the house that owns it told it. */
export interface KnownSpot {
  readonly name: string
  readonly area: string
  readonly plan: string
  readonly x: number | null
  readonly y: number | null
  readonly until: Instant | null
}

export interface AreaShape {
  readonly id: string
  readonly name: string
  readonly plan: string
  readonly polygon: readonly { readonly x: number; readonly y: number }[]
}

/** Areas are large: the middle stands for them. Without a drawing the name must do. */
export const placeOfArea = ({ name, plan, polygon }: AreaShape, plans: readonly string[]): SignPlace => {
  const on = plan === '' ? plans[0] : plan
  if (polygon.length === 0 || on === undefined) return { words: name, spot: null }
  const [xs, ys] = [polygon.map(({ x }) => x), polygon.map(({ y }) => y)]
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2
  return { words: name, spot: { plan: on, x: middle(xs), y: middle(ys), floor: 1 } }
}

const placeOfSpot = ({ name, area, plan, x, y }: KnownSpot, areas: readonly AreaShape[], plans: readonly string[]): SignPlace => {
  const words = area === '' || name.includes(area) ? name : `${area} ${name}`
  const around = areas.find((it) => it.name === area)
  const on = plan !== '' ? plan : around !== undefined && around.plan !== '' ? around.plan : plans[0]
  if (x !== null && y !== null && on !== undefined) return { words, spot: { plan: on, x, y, floor: 1 } }
  return { words, spot: around === undefined ? null : placeOfArea(around, plans).spot }
}

/** What a code means at that moment: a place that was told, or an area by its own id. Undefined: no place of ours. */
export const placeOfCode = (code: string, at: Instant, facts: { readonly spot: KnownSpot | undefined; readonly areas: readonly AreaShape[]; readonly plans: readonly string[] }): SignPlace | undefined => {
  const { spot, areas, plans } = facts
  if (spot !== undefined && (spot.until === null || at < spot.until)) return placeOfSpot(spot, areas, plans)
  const area = areas.find(({ id }) => id === code)
  return area === undefined ? undefined : placeOfArea(area, plans)
}
