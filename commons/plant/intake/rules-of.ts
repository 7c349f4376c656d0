import type { Scope } from '@anlan/platform/module/scope'
import { resolve, type Rules } from '@anlan/standards/profile'
import { loadOrg } from '../store/load-org.ts'

/** The rules that bind the acting org today; one without a profile goes by the notice. */
export const rulesOf = async ({ tx, org, now }: Scope): Promise<Rules> => resolve((await loadOrg(tx, org))?.org.ruleProfile ?? 'notice-2021', now)
