import { ownOrg } from '@anlan/plant/contract/org'
import type { Scope } from '@anlan/platform/module/scope'
import { resolve, type Rules } from '@anlan/standards/profile'

/** The rules that bind the acting enterprise today; an org without a profile goes by the notice. */
export const rulesOf = async (scope: Scope): Promise<Rules> => {
  const org = await scope.ask(ownOrg, {})
  return resolve(org.accepted ? org.value.ruleProfile : 'notice-2021', scope.now)
}
