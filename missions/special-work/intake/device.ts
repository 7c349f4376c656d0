import type { Decision } from '@anlan/kernel/decision'
import { terminalHere } from '@anlan/people/contract/terminal'
import { areaRegister } from '@anlan/plant/contract/place'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { Device } from '../contract/on-site.ts'
import type { Permit } from '../contract/permit.ts'
import { decideDevice, explosionState } from '../rules/explosion-proof.ts'
import { loadSetting } from './load-setting.ts'

/** Which device this is by what *people* knows, at a work whose area *plant* knows. */
export const deviceAt = async (scope: Scope, { request: { place } }: Pick<Permit, 'request'>): Promise<Device> => {
  const explosive = (await everyRow(scope, areaRegister)).filter(({ data }) => data.explosive).map(({ data }) => data.name)
  const terminals = await scope.ask(terminalHere, {})
  const { here, explosionProof } = terminals.accepted ? terminals.value : { here: null, explosionProof: 0 }
  const { setting } = await loadSetting(scope)
  return { state: explosionState(setting.explosionProof, { areas: explosive.length, terminals: explosionProof }), area: place.area, explosive: explosive.includes(place.area), here }
}

/** For what is done at the work itself with the device in hand. */
export const deviceFits = async (scope: Scope, permit: Pick<Permit, 'request'>): Promise<Decision<true>> => decideDevice(await deviceAt(scope, permit))
