import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { sendBackDanger } from '../contract/send-back-danger.ts'
import { dangerSentBack } from '../contract/records.ts'
import { decideSendBack } from '../rules/send-back-danger.ts'
import { saveDanger } from '../store/save-danger.ts'
import { currentDanger } from './current-danger.ts'
import { handOf } from './hand.ts'
import { watchDeadline } from './watch-deadline.ts'

export const sendBackDangerIntake = answer(sendBackDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const decision = decideSendBack(input, { danger: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await saveDanger(scope.tx, scope.org, danger)
  scope.record(dangerSentBack, { subject: danger.id, data: { danger } })
  await watchDeadline(scope, danger)
  return accept({ id: danger.id, state: danger.state })
})
