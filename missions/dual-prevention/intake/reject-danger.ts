import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { rejectDanger } from '../contract/reject-danger.ts'
import { dangerRejected } from '../contract/records.ts'
import { decideReject } from '../rules/reject-danger.ts'
import { currentDanger } from './current-danger.ts'
import { keepMove } from './danger/move.ts'
import { handOf } from './hand.ts'
import { tellReporter } from './danger/tell-reporter.ts'

export const rejectDangerIntake = answer(rejectDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const decision = decideReject(input, { danger: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await keepMove(scope, found.value, danger, dangerRejected)
  await tellReporter(scope, danger)
  return accept({ id: danger.id, state: danger.state })
})
