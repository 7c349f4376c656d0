import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { askStopExtension, explainStopSigns, shortenStop, withdrawStop } from '../../contract/stops/change-stop.ts'
import { decideAskExtension, decideExplain, decideShorten, decideWithdraw } from '../../rules/stops/stop-moves.ts'
import { findStopRow } from '../../store/stops/stop-rows.ts'
import { handOf } from '../hand.ts'
import { currentStop, keepStop, type StopStep } from './stop-books.ts'
import { decided, tellApprovers } from './tell-stop.ts'

const kept = async (scope: Scope, it: StopStep) => {
  const { id, version, state } = await keepStop(scope, it)
  return accept({ id, version, state: state ?? ('ended' as const) })
}

export const withdrawStopIntake = answer(withdrawStop, async (input, scope) => {
  const found = await currentStop(scope, input)
  if (!found.accepted) return found
  const decision = decideWithdraw(input, { stop: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  await decided(scope, decision.value)
  return kept(scope, { stop: decision.value, step: 'withdraw', note: input.reason })
})

export const shortenStopIntake = answer(shortenStop, async (input, scope) => {
  const found = await currentStop(scope, input)
  if (!found.accepted) return found
  const decision = decideShorten(input, { stop: found.value, by: handOf(scope) })
  return decision.accepted ? kept(scope, { stop: decision.value, step: 'shorten', note: input.reason }) : decision
})

export const askStopExtensionIntake = answer(askStopExtension, async (input, scope) => {
  const found = await currentStop(scope, input)
  if (!found.accepted) return found
  const decision = decideAskExtension(input, { stop: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  const unitName = (await findStopRow(scope.tx, scope.org, input.id))?.unitName ?? ''
  await tellApprovers(scope, decision.value, unitName)
  return kept(scope, { stop: decision.value, step: 'ask-extension', note: input.reason })
})

export const explainStopSignsIntake = answer(explainStopSigns, async (input, scope) => {
  const found = await currentStop(scope, input)
  if (!found.accepted) return found
  const decision = decideExplain(input, { stop: found.value, by: handOf(scope) })
  return decision.accepted ? kept(scope, { stop: decision.value, step: 'explain', note: input.text }) : decision
})
