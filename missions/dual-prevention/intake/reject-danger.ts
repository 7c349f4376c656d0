import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { rejectDanger } from '../contract/reject-danger.ts'
import { dangerRejected } from '../contract/records.ts'
import { decideReject } from '../rules/reject-danger.ts'
import { saveDanger } from '../store/save-danger.ts'
import { currentDanger } from './current-danger.ts'
import { handOf } from './hand.ts'

export const rejectDangerIntake = answer(rejectDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const decision = decideReject(input, { danger: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await saveDanger(scope.tx, scope.org, danger)
  scope.record(dangerRejected, { subject: danger.id, data: { danger } })
  return accept({ id: danger.id, state: danger.state })
})
