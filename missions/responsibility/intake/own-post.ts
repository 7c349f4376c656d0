import { findPersons } from '@anlan/people/contract/person'
import type { Scope } from '@anlan/platform/module/scope'
import { orElse } from './day-facts.ts'

/** The post that the signed-in person belongs to. */
export const ownPostOf = async (scope: Scope): Promise<string | null> => {
  if (scope.person === null) return null
  return orElse(await scope.ask(findPersons, { ids: [scope.person] }), { persons: [] }).persons[0]?.post ?? null
}
