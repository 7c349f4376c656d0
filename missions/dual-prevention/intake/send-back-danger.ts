import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { sendBackDanger } from '../contract/send-back-danger.ts'
import { dangerSentBack } from '../contract/records.ts'
import { decideSendBack } from '../rules/send-back-danger.ts'
import { currentDanger } from './current-danger.ts'
import { keepMove } from './danger/move.ts'
import { handOf } from './hand.ts'

export const sendBackDangerIntake = answer(sendBackDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const decision = decideSendBack(input, { danger: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await keepMove(scope, found.value, danger, dangerSentBack)
  return accept({ id: danger.id, state: danger.state })
})
