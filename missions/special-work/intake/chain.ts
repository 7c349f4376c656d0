import { findPersons, personsWithRole } from '@anlan/people/contract/person'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../contract/permit.ts'
import type { Named } from '../contract/person.ts'
import { type Candidate, candidatesFor, chainOf, upgradersOf } from '../rules/chain.ts'
import { lightChain } from '../rules/light.ts'
import { isStation } from './light.ts'
import { loadSetting } from './load-setting.ts'

const gathered = async (scope: Scope, permit: Pick<Permit, 'request'>) => {
  const { setting } = await loadSetting(scope)
  const { persons, roles } = candidatesFor(permit, setting)
  const found = [await scope.ask(findPersons, { ids: [...persons] }), await scope.ask(personsWithRole, { roles: [...roles] })]
  const people = new Map(found.flatMap((it) => (it.accepted ? it.value.persons : [])).map(({ id, name, roles: has }): [string, Candidate] => [id, { id, name, roles: has }]))
  return { setting, people: [...people.values()] }
}

export const chainFor = async (scope: Scope, permit: Permit): Promise<Permit['chain']> => {
  const { setting, people } = await gathered(scope, permit)
  const chain = chainOf(permit, setting, people)
  return (await isStation(scope)) ? lightChain(permit.kind, chain, people) : chain
}

export const upgradersFor = async (scope: Scope, permit: Permit): Promise<Named[]> => {
  const { setting, people } = await gathered(scope, permit)
  return upgradersOf(permit, setting, people)
}
