import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { planSaved } from '../contract/records.ts'
import { savePlan } from '../contract/save-register.ts'
import { decideSavePlan } from '../rules/save-register.ts'
import { findRecord, MEASURE, PLAN } from '../store/record-table.ts'
import { hasAnotherPlan } from '../store/register-facts.ts'
import { refreshPlans } from '../store/withdraw-dues.ts'
import { MAKE_DUES } from './due-schedules.ts'
import { rulesOf } from './rules-of.ts'
import { mayChange, saveWords, standing } from './save-record.ts'

export const savePlanIntake = answer(savePlan, async (input, scope) => {
  const { tx, org } = scope
  const before = await standing(scope, PLAN, input)
  if (!before.accepted) return before
  const decision = decideSavePlan(input, { 
    measure: await findRecord(tx, org, MEASURE, input.measure),
    before: before.value,
    another: await hasAnotherPlan(tx, org, input.id, input.measure),
    rules: await rulesOf(scope),
    now: scope.now,
   })
  if (!decision.accepted) return decision
  const ruled = await mayChange(scope, 'plan', before.value, decision.value)
  if (!ruled.accepted) return ruled
  const { record: plan, changed } = await saveWords(scope, PLAN, input.id, before.value, decision.value)
  if (changed) {
    scope.record(planSaved, { subject: plan.id, data: { plan } })
    await refreshPlans(tx, org, [plan.id], scope.now)
    await scope.schedule(MAKE_DUES, 'rolling', scope.now)
  }
  return accept({ id: plan.id, version: plan.version })
})
