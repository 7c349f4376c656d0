import type { Scope } from '@anlan/platform/module/scope'
import type { Looker } from '../rules/assessment/sight.ts'
import { staffOf } from './assess.ts'

/** Who asks, and what that person leads. */
export const lookerOf = async (scope: Scope): Promise<Looker> => {
  const { persons, departments } = await staffOf(scope)
  const own = persons.find(({ id }) => id === scope.person)
  return { person: scope.person, roles: scope.roles, department: own?.department ?? null, departments }
}
