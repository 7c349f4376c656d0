import { watchState } from '@anlan/positioning/contract/guardian-watch'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { GuardianFact } from '../../rules/facts.ts'

/** By positioning's watch of this permit: one guardian at his post is enough; nobody watched says nothing. */
export const guardianOf = async (scope: Scope, { id }: Permit): Promise<GuardianFact> => {
  const found = await scope.ask(watchState, { id })
  if (!found.accepted || found.value.endedAt !== null) return 'unwatched'
  const states = found.value.persons.map(({ state }) => state)
  if (states.includes('at-post')) return 'present'
  if (states.includes('silent')) return 'silent'
  return states.length > 0 && states.every((it) => it === 'left') ? 'left' : 'unwatched'
}
