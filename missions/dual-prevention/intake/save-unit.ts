import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { unitSaved } from '../contract/records.ts'
import { saveUnit } from '../contract/save-register.ts'
import { decideUnit } from '../rules/save-register.ts'
import { UNIT } from '../store/record-table.ts'
import { unitFacts } from '../store/register-facts.ts'
import { mayChange, saveWords, standing } from './save-record.ts'
import { watchReviews } from './watch-reviews.ts'

export const saveUnitIntake = answer(saveUnit, async (input, scope) => {
  const { tx, org } = scope
  const before = await standing(scope, UNIT, input)
  if (!before.accepted) return before
  const decision = decideUnit(input, { ...(await unitFacts(tx, org, input.id, input.name)) })
  if (!decision.accepted) return decision
  const ruled = await mayChange(scope, 'unit', before.value, decision.value)
  if (!ruled.accepted) return ruled
  const { record: unit, changed } = await saveWords(scope, UNIT, input.id, before.value, decision.value)
  if (changed) {
    scope.record(unitSaved, { subject: unit.id, data: { unit } })
    await watchReviews(scope)
  }
  return accept({ id: unit.id, version: unit.version })
})
