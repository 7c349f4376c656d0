import { findPersons } from '@anlan/people/contract/person'
import { ownOrg } from '@anlan/plant/contract/org'
import type { Scope } from '@anlan/platform/module/scope'
import { degreesOf } from '@anlan/positioning/contract/degrees'
import type { Permit } from '../../contract/permit.ts'
import type { Plan } from '../../contract/plan.ts'
import { permitDraft, planDraft } from '../../rules/exchange/work-records.ts'
import type { Signed } from '../../rules/exchange/next-record.ts'
import { paperOf, workRecord } from '../../store/work-records.ts'
import { keepRecord } from './keep-record.ts'

const companyOf = async (scope: Scope): Promise<string> => {
  const org = await scope.ask(ownOrg, {})
  return org.accepted ? org.value.name : ''
}

/** What stands on the permit, else what the register of people knows. */
const mobileOf = async (scope: Scope, person: string | undefined, written = ''): Promise<string> => {
  if (written !== '' || person === undefined) return written
  const found = await scope.ask(findPersons, { ids: [person] })
  return found.accepted ? (found.value.persons[0]?.mobile ?? '') : ''
}

/** A plan that no receiver was told of, since nobody approved it, is none to hang on. */
const underToldPlan = async (scope: Scope, permit: Permit): Promise<Permit> =>
  permit.plan === null || (await workRecord(scope.tx, scope.org, 'work-plan', permit.plan)) !== undefined ? permit : { ...permit, plan: null }

/** @param always for a change of the permit itself; not for one of what stands around it */
export const keepPermitRecord = async (scope: Scope, permit: Permit, signed: Signed, always: boolean): Promise<void> => {
  const { inCharge, inChargeMobile, place: { plan, x, y } } = permit.request
  const degrees = await scope.ask(degreesOf, { spots: [{ plan, x, y }] })
  const place = (degrees.accepted ? degrees.value.places[0] : undefined) ?? { at: null, why: null }
  const paper = await paperOf(scope.tx, scope.org, permit.id)
  const draft = permitDraft(await underToldPlan(scope, permit), { company: await companyOf(scope), inChargeMobile: await mobileOf(scope, inCharge.id, inChargeMobile), place, paper: paper?.file ?? null })
  if (draft !== undefined) await keepRecord(scope, 'work-permit', permit.id, draft, { ...signed, created: { at: permit.createdAt, by: permit.createdBy.name } }, always)
}

/** Filed from its approval on; what was never approved nobody hears of. */
export const keepPlanRecord = async (scope: Scope, plan: Plan, known: boolean): Promise<void> => {
  if (plan.state !== 'approved' && !known) return
  const draft = planDraft(plan, { company: await companyOf(scope), inChargeMobile: await mobileOf(scope, plan.inCharge?.id) })
  await keepRecord(scope, 'work-plan', plan.id, draft, { at: plan.updatedAt, by: plan.updatedBy, created: { at: plan.createdAt, by: plan.createdBy.name } }, true)
}
