import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { measureSaved } from '../contract/records.ts'
import { saveMeasure } from '../contract/save-register.ts'
import { decideMeasure } from '../rules/save-register.ts'
import { findRecord, MEASURE, RISK_EVENT } from '../store/record-table.ts'
import { measureFacts } from '../store/register-facts.ts'
import { mayChange, saveWords, standing } from './save-record.ts'
import { postNameOf } from './post-name.ts'
import { rulesOf } from './rules-of.ts'

export const saveMeasureIntake = answer(saveMeasure, async (input, scope) => {
  const { tx, org } = scope
  const before = await standing(scope, MEASURE, input)
  if (!before.accepted) return before
  const decision = decideMeasure(input, { 
    ...(await measureFacts(tx, org, input.id, input.riskEvent, input.description)),
    riskEvent: await findRecord(tx, org, RISK_EVENT, input.riskEvent),
    rules: await rulesOf(scope),
    postName: await postNameOf(scope, input.post),
   })
  if (!decision.accepted) return decision
  const ruled = await mayChange(scope, 'measure', before.value, decision.value)
  if (!ruled.accepted) return ruled
  const { record: measure, changed } = await saveWords(scope, MEASURE, input.id, before.value, decision.value)
  if (changed) {
    scope.record(measureSaved, { subject: measure.id, data: { measure } })
  }
  return accept({ id: measure.id, version: measure.version })
})
