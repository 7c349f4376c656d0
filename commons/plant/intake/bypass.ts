import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { EventKind } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import * as contract from '../contract/bypass.ts'
import type { Bypass } from '../contract/bypass.ts'
import { type ByHand, decideApprove, decideReject, decideRequest, decideRestore } from '../rules/bypass.ts'
import { lockBypass, openBypass, saveBypass } from '../store/bypasses.ts'
import { lockPoints } from '../store/points.ts'
import { rulesOf } from './rules-of.ts'
import { settlePoints } from './settle-points.ts'

/** Tells when a bypass was not restored by its time; keyed by its id. */
export const BYPASS_ENDS = 'plant.bypass-ends'

const handOf = ({ person, account, actor, now }: Scope): ByHand => ({ id: person ?? account ?? actor.id, name: actor.name, now })

/** The bypass as it is now, its point in or out of service, and the line about it: one transaction. */
const settle = async (scope: Scope, bypass: Bypass, event: EventKind<typeof contract.bypassRequested.data>): Promise<void> => {
  await saveBypass(scope.tx, scope.org, bypass)
  scope.record(event, { subject: bypass.point, data: { bypass } })
  const active = bypass.state === 'active'
  const points = await lockPoints(scope.tx, scope.org, [bypass.point])
  const changed = points.filter(({ now }) => now.bypassed !== active)
  if (changed.length > 0) await settlePoints(scope, changed.map((point) => ({ ...point, now: { ...point.now, bypassed: active } })), await rulesOf(scope))
  if (active) await scope.schedule(BYPASS_ENDS, bypass.id, bypass.untilAt)
  else await scope.unschedule(BYPASS_ENDS, bypass.id)
}

const requestBypassIntake = answer(contract.requestBypass, async (input, scope) => {
  const known = (await lockPoints(scope.tx, scope.org, [input.point])).length > 0
  const open = await openBypass(scope.tx, scope.org, input.point)
  const decision = decideRequest(input, { known, open, by: handOf(scope) })
  if (!decision.accepted) return decision
  await settle(scope, decision.value, contract.bypassRequested)
  return accept({ id: decision.value.id, state: decision.value.state })
})

const changedBy = ({ restoredBy, approvedBy, requestedBy, restoredAt, approvedAt, requestedAt }: Bypass) =>
  ({ by: (restoredBy ?? approvedBy ?? requestedBy).name, at: restoredAt ?? approvedAt ?? requestedAt })

const move = async (
  scope: Scope,
  { id, version }: { readonly id: Id; readonly version: number },
  event: EventKind<typeof contract.bypassRequested.data>,
  decide: (bypass: Bypass, by: ByHand) => Decision<Bypass>,
): Promise<Decision<{ id: Id; state: Bypass['state']; version: number }>> => {
  const bypass = await lockBypass(scope.tx, scope.org, id)
  if (bypass === undefined) return refuse('no-such-bypass', '没有这项旁路记录，请刷新后查看', { kind: 'missing' })
  if (bypass.version !== version) return staleEdit(changedBy(bypass), bypass)
  const decision = decide(bypass, handOf(scope))
  if (!decision.accepted) return decision
  await settle(scope, decision.value, event)
  return accept({ id, state: decision.value.state, version: decision.value.version })
}

export const bypassIntakes = [
  requestBypassIntake,
  answer(contract.approveBypass, (input, scope) => move(scope, input, contract.bypassApproved, decideApprove)),
  answer(contract.rejectBypass, (input, scope) => move(scope, input, contract.bypassRejected, (bypass, by) => decideReject(bypass, input.reason, by))),
  answer(contract.restoreBypass, (input, scope) => move(scope, input, contract.bypassRestored, (bypass, by) => decideRestore(bypass, input.note, by))),
]
