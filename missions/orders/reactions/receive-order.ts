import { orderReceived } from '@anlan/exchange/contract/order'
import type { EventKind } from '@anlan/kernel/event'
import { react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { orderArrived, orderChanged, orderClosed, orderReminded, orderWithdrawn } from '../contract/received-order.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { clear, raise, watch } from '../intake/watch.ts'
import { arrivalAlarm, remindedAlarm } from '../rules/order-alarm.ts'
import { type Receipt, receive } from '../rules/receive-order.ts'
import { loadBySender, saveOrder } from '../store/received-orders.ts'

const EVENTS = {
  arrived: orderArrived, changed: orderChanged, reminded: orderReminded, withdrawn: orderWithdrawn, closed: orderClosed,
} as const satisfies Readonly<Record<Receipt['what'], EventKind>>

const tell = async (scope: Scope, { what, order }: Receipt): Promise<void> => {
  if (what === 'arrived') return raise(scope, 'sign', order, arrivalAlarm(order))
  if (what === 'reminded') return raise(scope, 'work', order, remindedAlarm(order))
  if (what === 'changed') return
  for (const kind of ['sign', 'work'] as const) await clear(scope, kind, order, what === 'withdrawn' ? '上级已撤回' : '上级已销号')
}

const wordsOf = ({ what, order }: Receipt): string | null => {
  if (what === 'reminded') return order.reminder
  return what === 'withdrawn' ? order.withdrawnReason : null
}

/** Whatever comes from above: a new order, or another version of one. Each once, in the sender's order. */
export const receiveOrder = react('orders.receive', orderReceived, async ({ data: { receiver, from, fromName, order } }, scope) => {
  const before = await loadBySender(scope.tx, scope.org, receiver, order.order)
  const receipt = receive(order, { id: scope.newId(), receiver, from, fromName, now: scope.now, rules: await rulesOf(scope), before })
  if (receipt === undefined) return
  await saveOrder(scope.tx, scope.org, receipt.order)
  scope.record(EVENTS[receipt.what], { subject: receipt.order.id, data: { order: receipt.order, words: wordsOf(receipt) } })
  await tell(scope, receipt)
  await watch(scope, receipt.order)
})
