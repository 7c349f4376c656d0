import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { closeDanger } from '../contract/close-danger.ts'
import { dangerClosed } from '../contract/records.ts'
import { decideClose } from '../rules/close-danger.ts'
import { saveDanger } from '../store/save-danger.ts'
import { currentDanger } from './current-danger.ts'
import { handOf } from './hand.ts'

export const closeDangerIntake = answer(closeDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const decision = decideClose(input, { danger: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await saveDanger(scope.tx, scope.org, danger)
  scope.record(dangerClosed, { subject: danger.id, data: { danger } })
  return accept({ id: danger.id, state: danger.state })
})
