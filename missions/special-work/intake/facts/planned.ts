import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { Facts } from '../../rules/facts.ts'
import { plannedBy } from '../../rules/plan.ts'
import { readPlan } from '../../store/plans.ts'
import { isStation } from '../light.ts'

/** How the permit stands to the plan that it names. A station needs none. */
export const plannedOf = async (scope: Scope, permit: Permit): Promise<Facts['planned']> => {
  const standing = plannedBy(permit.plan === null ? undefined : await readPlan(scope.tx, scope.org, permit.plan), permit)
  return standing !== 'approved' && (await isStation(scope)) ? 'none-needed' : standing
}
