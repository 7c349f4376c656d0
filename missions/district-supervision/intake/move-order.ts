import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { EventKind } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { closeOrder, remindOrder, sendBackOrder, withdrawOrder } from '../contract/issue-orders.ts'
import { type IssuedOrder, orderClosed, orderReminded, orderSentBack, type OrderStep, orderWithdrawn } from '../contract/issued-order.ts'
import { decideClose, decideRemind, decideSendBack, decideWithdraw } from '../rules/move-order.ts'
import { addStep, loadIssuedOrder, saveIssuedOrder } from '../store/issued-orders.ts'
import { ring } from './doorbell.ts'

export const noOrder = refuse('no-such-order', '没有这条下发，或不属于您的辖区', { kind: 'missing' })

interface Move {
  readonly what: OrderStep['what']
  readonly words: string
  readonly event: EventKind<(typeof orderClosed)['data']>
  readonly decide: (order: IssuedOrder) => Decision<IssuedOrder>
}

/** The order at the version that the officer saw; state, step, event and the enterprise's next number in one transaction. */
const move = async (scope: Scope, { id, version }: { readonly id: Id; readonly version: number }, { what, words, event, decide }: Move): Promise<Decision<{ id: Id; state: IssuedOrder['state'] }>> => {
  const before = await loadIssuedOrder(scope.tx, scope.org, id)
  if (before === undefined) return noOrder
  if (before.version !== version) return staleEdit({ by: before.updatedBy, at: before.updatedAt }, before)
  const decision = decide(before)
  if (!decision.accepted) return decision
  const order = decision.value
  await saveIssuedOrder(scope.tx, scope.org, order, true)
  await addStep(scope.tx, scope.org, order, { id: scope.newId(), at: scope.now, what, who: scope.actor.name, content: words, finished: false, files: [] })
  scope.record(event, { subject: id, data: { order } })
  ring(scope, [order.enterprise])
  return accept({ id, state: order.state })
}

const byOf = ({ actor, now }: Scope) => ({ name: actor.name, now })

export const moveOrderIntakes = [
  answer(remindOrder, ({ words, ...chosen }, scope) => move(scope, chosen, { what: 'reminded', words, event: orderReminded, decide: (order) => decideRemind(order, words, byOf(scope)) })),
  answer(sendBackOrder, ({ reason, ...chosen }, scope) => move(scope, chosen, { what: 'sent-back', words: reason, event: orderSentBack, decide: (order) => decideSendBack(order, reason, byOf(scope)) })),
  answer(closeOrder, ({ comment, ...chosen }, scope) => move(scope, chosen, { what: 'closed', words: comment, event: orderClosed, decide: (order) => decideClose(order, byOf(scope)) })),
  answer(withdrawOrder, ({ reason, ...chosen }, scope) => move(scope, chosen, { what: 'withdrawn', words: reason, event: orderWithdrawn, decide: (order) => decideWithdraw(order, reason, byOf(scope)) })),
]
