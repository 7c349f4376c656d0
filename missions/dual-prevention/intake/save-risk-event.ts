import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { riskEventSaved } from '../contract/records.ts'
import { saveRiskEvent } from '../contract/save-register.ts'
import { decideRiskEvent } from '../rules/save-register.ts'
import { findRecord, RISK_EVENT, UNIT } from '../store/record-table.ts'
import { riskEventFacts } from '../store/register-facts.ts'
import { rulesOf } from './rules-of.ts'
import { mayChange, saveWords, standing } from './save-record.ts'

export const saveRiskEventIntake = answer(saveRiskEvent, async (input, scope) => {
  const { tx, org } = scope
  const before = await standing(scope, RISK_EVENT, input)
  if (!before.accepted) return before
  const decision = decideRiskEvent(input, { 
    ...(await riskEventFacts(tx, org, input.id, input.unit, input.name)),
    unit: await findRecord(tx, org, UNIT, input.unit),
    rules: await rulesOf(scope),
   })
  if (!decision.accepted) return decision
  const ruled = await mayChange(scope, 'risk-event', before.value, decision.value)
  if (!ruled.accepted) return ruled
  const { record: riskEvent, changed } = await saveWords(scope, RISK_EVENT, input.id, before.value, decision.value)
  if (changed) {
    scope.record(riskEventSaved, { subject: riskEvent.id, data: { riskEvent } })
  }
  return accept({ id: riskEvent.id, version: riskEvent.version })
})
