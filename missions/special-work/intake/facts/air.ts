import { plantDay } from '@anlan/kernel/time'
import { type PointState, pointStates } from '@anlan/plant/contract/reading'
import type { Scope } from '@anlan/platform/module/scope'
import { GASES } from '@anlan/standards/special-work/gases'
import type { Permit } from '../../contract/permit.ts'
import type { Facts, FeedFact } from '../../rules/facts.ts'
import { toVolume } from '../../rules/gas/convert.ts'
import { feedOf, feedUnit, tooMuch } from '../../rules/gas/feed.ts'
import { gasNeeds } from '../../rules/gas/needs.ts'
import type { Common } from './asked-once.ts'

const oldest = (points: readonly PointState[]): number | undefined => points.flatMap(({ conditionSince }) => conditionSince ?? []).toSorted((a, b) => a - b)[0]

/** % by volume, where one of the points measures it now. */
const oxygenOf = (points: readonly PointState[]): number | null => {
  const point = points.find(({ quantity, value, condition }) => quantity === 'oxygen' && value !== null && condition !== 'fault' && condition !== 'silent')
  const unit = point === undefined ? null : (feedUnit(point.unit) ?? (point.unit.trim() === '%' ? 'vol' : null))
  return point?.value == null || unit === null ? null : toVolume(point.value, unit, GASES.oxygen)
}

/**
 * What sends about the air: the points bound to the permit, each with the gas of its detector, and alarms of gas that stand in its
 * area. A point that was taken out of service with approval says nothing of the area: it may be breathing test gas.
 */
export const airOf = async (scope: Scope, permit: Permit, common: Common): Promise<{ feeds: FeedFact[]; alarms: string[]; since: NonNullable<Facts['since']> }> => {
  const { points, place, detail } = permit.request
  const bound = points.length === 0 ? undefined : await scope.ask(pointStates, { points })
  const states = bound?.accepted === true ? bound.value.points : []
  const detectors = states.length === 0 ? [] : await common.detectors()
  const facts = { day: plantDay(scope.now), entered: gasNeeds(permit, (await common.setting()).figures).entered, enriched: detail.kind === 'confined-space' && detail.enriched, oxygen: oxygenOf(states) }
  const feeds = states.map((it) => feedOf(it, { ...facts, detector: detectors.find(({ point }) => point === it.point) }))
  const near = (await common.alarmed()).filter((it) => it.area === place.area && !points.includes(it.point) && !it.bypassed && tooMuch(it) !== null)
  const [over, alarm] = [oldest(states.filter((it) => tooMuch(it) !== null)), oldest(near)]
  return { feeds, alarms: near.map((it) => `${it.name}${tooMuch(it) ?? ''}`), since: { ...(over === undefined ? {} : { 'feed-over': over }), ...(alarm === undefined ? {} : { 'alarms-near': alarm }) } }
}
