import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { closeDanger } from '../contract/close-danger.ts'
import { dangerClosed } from '../contract/records.ts'
import { decideClose } from '../rules/close-danger.ts'
import { currentDanger } from './current-danger.ts'
import { keepMove } from './danger/move.ts'
import { handOf } from './hand.ts'
import { rulesOf } from './rules-of.ts'

export const closeDangerIntake = answer(closeDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const decision = decideClose(input, { danger: found.value, by: handOf(scope), rules: await rulesOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await keepMove(scope, found.value, danger, dangerClosed)
  return accept({ id: danger.id, state: danger.state })
})
