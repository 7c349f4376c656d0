import type { Scope } from '@anlan/platform/module/scope'
import type { Abnormal } from '../contract/abnormal.ts'
import type { CrowdLimits, LimitedArea } from '../rules/crowd/count-crowd.ts'
import { openAbnormal } from '../store/abnormal.ts'
import { headsWithin } from '../store/heads.ts'
import { carriersOf } from './card.ts'
import { type FenceRow, fencesNow, middleOfFence } from './fences-now.ts'
import { rulesOf } from './rules-of.ts'

/** Fences that the law limits, or may. */
export const limitedFences = async (scope: Scope): Promise<FenceRow[]> => (await fencesNow(scope)).filter(({ data }) => data.unitArea || data.highRiskBuilding)

/** People at most; no limit before the standard is in force. */
export const crowdLimits = async (scope: Scope): Promise<CrowdLimits> => {
  const { figures } = await rulesOf(scope)
  return { abnormal: figures['crowd-abnormal']?.value ?? Number.POSITIVE_INFINITY, building: figures['crowd-building']?.value ?? Number.POSITIVE_INFINITY }
}

/** Unit areas and buildings with whoever is in them now. */
export const crowdFacts = async (scope: Scope): Promise<{ areas: LimitedArea[]; conditions: Abnormal[] }> => {
  const { tx, org } = scope
  const fences = await limitedFences(scope)
  const conditions = await openAbnormal(tx, org)
  const heads = await headsWithin(tx, org, fences.map(({ id }) => id))
  const carriers = await carriersOf(scope, heads.map(({ person }) => person))
  const areas = fences.map((fence): LimitedArea => ({
    fence: fence.id, place: fence.data.name, unitArea: fence.data.unitArea, highRiskBuilding: fence.data.highRiskBuilding, related: fence.data.related, at: middleOfFence(fence),
    abnormal: conditions.some(({ state, fence: at }) => state === 'running' && at === fence.id),
    people: heads.flatMap(({ person, fences: within }) => {
      const carrier = within.includes(fence.id) ? carriers.get(person) : undefined
      return carrier === undefined ? [] : [{ id: person, class: carrier.class, post: carrier.post }]
    }),
  }))
  return { areas, conditions }
}
