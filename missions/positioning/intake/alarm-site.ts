import type { Id } from '@anlan/kernel/id'
import { areaRegister } from '@anlan/plant/contract/place'
import { pointStates } from '@anlan/plant/contract/reading'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { EngineFence } from '../rules/engine/facts.ts'
import { type GasAlarm, tellsGas } from '../rules/gathering/gas-near.ts'
import type { Site } from '../rules/snapshot/take-snapshot.ts'

export type AlarmSite = Pick<Site, 'fences' | 'areas'> & { readonly gas: readonly GasAlarm[] }

/** What alarms are told by beside who is where: fences as they are drawn, areas of the plant, and where gas was found. */
export const alarmSiteOf = async (scope: Scope, fences: readonly EngineFence[], names: ReadonlyMap<Id, string>): Promise<AlarmSite> => {
  const areas = (await everyRow(scope, areaRegister)).map(({ data: { name, plan, polygon } }) => ({ name, plan, polygon }))
  const points = await scope.ask(pointStates, {})
  const gas = (points.accepted ? points.value.points : []).filter(tellsGas)
  return {
    fences: new Map(fences.map(({ id, shape }) => [id, { name: names.get(id) ?? '', shape }])),
    areas,
    gas: gas.map(({ tag, area }) => ({ tag, area, plan: '', polygon: [], ...areas.find(({ name }) => name === area) })).map(({ tag, area, plan, polygon }) => ({ tag, area, plan, polygon })),
  }
}
