import { pointStates, type PointState } from '@anlan/plant/contract/reading'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { FeedFact } from '../../rules/facts.ts'

const GASES_SEEN = ['combustible-gas', 'toxic-gas', 'oxygen']
const over = ({ condition, value, unit }: PointState): string | null => (condition === 'high' || condition === 'high-high' || condition === 'low' ? `${condition === 'low' ? '低报' : condition === 'high' ? '高报' : '高高报'}（${value ?? '—'} ${unit}）` : null)

/** What sends about the air: the detectors bound to the permit, and alarms of gas that stand in its area. */
export const airOf = async (scope: Scope, { request: { points, place } }: Permit): Promise<{ feeds: FeedFact[]; alarms: string[] }> => {
  const [bound, near] = [points.length === 0 ? undefined : await scope.ask(pointStates, { points }), await scope.ask(pointStates, { area: place.area })]
  const feeds = bound?.accepted === true ? bound.value.points.map((it): FeedFact => ({ point: it.point, name: it.name, gas: it.quantity === 'oxygen' ? 'oxygen' : 'methane', at: it.quality === 'bad' ? null : it.at, over: over(it) })) : []
  const alarms = near.accepted ? near.value.points.filter((it) => GASES_SEEN.includes(it.quantity) && !points.includes(it.point) && over(it) !== null).map((it) => `${it.name}${over(it) ?? ''}`) : []
  return { feeds, alarms }
}
