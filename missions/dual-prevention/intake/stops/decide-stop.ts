import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { approveStop, decideStopExtension, refuseStop } from '../../contract/stops/decide-stop.ts'
import { decideApprove, decideExtension, decideRefuse } from '../../rules/stops/stop-moves.ts'
import { handOf } from '../hand.ts'
import { currentStop, keepStop, type StopStep } from './stop-books.ts'
import { decided } from './tell-stop.ts'

const kept = async (scope: Scope, it: StopStep) => {
  const stop = await keepStop(scope, it)
  await decided(scope, stop)
  return accept({ id: stop.id, version: stop.version, state: stop.state ?? ('ended' as const) })
}

export const approveStopIntake = answer(approveStop, async (input, scope) => {
  const found = await currentStop(scope, input)
  if (!found.accepted) return found
  const decision = decideApprove(input, { stop: found.value, by: handOf(scope) })
  return decision.accepted ? kept(scope, { stop: decision.value, step: 'approve' }) : decision
})

export const refuseStopIntake = answer(refuseStop, async (input, scope) => {
  const found = await currentStop(scope, input)
  if (!found.accepted) return found
  const decision = decideRefuse(input, { stop: found.value, by: handOf(scope) })
  return decision.accepted ? kept(scope, { stop: decision.value, step: 'refuse' }) : decision
})

export const decideStopExtensionIntake = answer(decideStopExtension, async (input, scope) => {
  const found = await currentStop(scope, input)
  if (!found.accepted) return found
  const decision = decideExtension(input, { stop: found.value, by: handOf(scope) })
  return decision.accepted ? kept(scope, { stop: decision.value, step: input.approved ? 'extend' : 'refuse-extension' }) : decision
})
