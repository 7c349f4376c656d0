import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Person } from '@anlan/people/contract/person'
import { findPersons, personsWithRole, whoIsOnDuty } from '@anlan/people/contract/person'
import type { Scope } from '@anlan/platform/module/scope'
import type { Addressee } from '../contract/alarm.ts'

const ask = async (scope: Scope, to: Addressee): Promise<readonly Person[]> => {
  const found =
    'person' in to
      ? await scope.ask(findPersons, { ids: [to.person] })
      : 'post' in to
        ? await scope.ask(whoIsOnDuty, { post: to.post, at: scope.now })
        : await scope.ask(personsWithRole, { roles: [to.role] })
  if (!found.accepted) throw new BrokenInvariant(`addressees: ${found.refusal.code}`)
  return found.value.persons
}

/** Who the addressees are at this moment, each once. Nobody found: the safety managers, since an alarm must reach somebody. */
export const resolveAddressees = async (scope: Scope, to: readonly Addressee[]): Promise<Person[]> => {
  const found = new Map<string, Person>()
  for (const one of to) for (const person of await ask(scope, one)) found.set(person.id, person)
  if (found.size === 0) for (const person of await ask(scope, { role: 'safety-manager' })) found.set(person.id, person)
  return [...found.values()]
}
