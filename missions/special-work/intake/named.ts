import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { findPersons } from '@anlan/people/contract/person'
import type { Scope } from '@anlan/platform/module/scope'
import type { Request } from '../contract/permit.ts'
import type { Named } from '../contract/person.ts'

/** Names as the register of people has them, never as they were sent. */
export const namesOf = async (scope: Scope, ids: readonly Id[], field: string): Promise<Decision<ReadonlyMap<Id, string>>> => {
  const wanted = [...new Set(ids)]
  const found = await scope.ask(findPersons, { ids: wanted })
  if (!found.accepted) return found
  const names = new Map(found.value.persons.map(({ id, name }) => [id, name]))
  return wanted.every((id) => names.has(id)) ? accept(names) : refuse('person-unknown', '有人员不在人员台账中，请重新选择', { field })
}

export const withNames = <Person extends Named>(persons: readonly Person[], names: ReadonlyMap<Id, string>): Person[] => persons.map((it) => ({ ...it, name: names.get(it.id) ?? it.name }))

export const requestWithNames = async (scope: Scope, request: Request): Promise<Decision<Request>> => {
  const { inCharge, guardians, workers } = request
  const names = await namesOf(scope, [inCharge, ...guardians, ...workers].map(({ id }) => id), 'request')
  if (!names.accepted) return names
  return accept({ ...request, inCharge: { id: inCharge.id, name: names.value.get(inCharge.id) ?? inCharge.name }, guardians: withNames(guardians, names.value), workers: withNames(workers, names.value) })
}
