import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { Facts } from '../../rules/facts.ts'
import { plannedBy } from '../../rules/plan.ts'
import { readPlan } from '../../store/plans.ts'

/** How the permit stands to the plan that it names. */
export const plannedOf = async ({ tx, org }: Scope, permit: Permit): Promise<Facts['planned']> => plannedBy(permit.plan === null ? undefined : await readPlan(tx, org, permit.plan), permit)
