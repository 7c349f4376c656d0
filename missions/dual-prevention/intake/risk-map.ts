import { endpointsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { ownOrg } from '@anlan/plant/contract/org'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import type { Scope } from '@anlan/platform/module/scope'
import type { MapUnit } from '../contract/risk-map.ts'
import { confirmationState } from '../rules/map/confirmation.ts'
import { zonesOf } from '../rules/map/zones.ts'
import { unitLevels } from '../rules/unit-level.ts'
import { loadMapUnits } from '../store/load-map-units.ts'
import { lastConfirmation } from '../store/map-confirmations.ts'
import { rulesOf } from './rules-of.ts'

const areas = endpointsOf(areaRegister).list
const plans = endpointsOf(planRegister).list
const MOST = 500

/** The map as it stands: plan and areas from *plant*, units and their levels from here. */
export const riskMapOf = async (scope: Scope) => {
  const [org, plan, drawn, units, last, rules] = await Promise.all([
    scope.ask(ownOrg, {}),
    scope.ask(plans, { limit: 1 }),
    scope.ask(areas, { limit: MOST }),
    loadMapUnits(scope.tx, scope.org),
    lastConfirmation(scope.tx, scope.org),
    rulesOf(scope),
  ])
  const mapUnits = units.map(({ riskLevel, events, ...unit }): MapUnit => ({ ...unit, statedLevel: riskLevel, ...unitLevels(riskLevel, events) }))
  const rows = drawn.accepted ? drawn.value.rows : []
  const ground = plan.accepted ? plan.value.rows[0]?.data : undefined
  return {
    orgName: org.accepted ? org.value.name : '',
    plan: ground === undefined ? null : ground,
    ...zonesOf(rows.map(({ id, data: { name, polygon, explosive } }) => ({ id, name, polygon, explosive })), mapUnits),
    units: mapUnits,
    confirmation: confirmationState(last, plantDay(scope.now), rules),
  }
}
