import { answerOrder } from '@anlan/exchange/contract/order'
import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { orderSigned } from '../contract/received-order.ts'
import { signOrder } from '../contract/work-order.ts'
import { decideSign } from '../rules/work-order.ts'
import { saveOrder } from '../store/received-orders.ts'
import { currentOrder, handOf } from './current-order.ts'
import { clear, watch } from './watch.ts'

export const signOrderIntake = answer(signOrder, async (input, scope) => {
  const found = await currentOrder(scope, input)
  if (!found.accepted) return found
  const decision = decideSign(found.value, handOf(scope))
  if (!decision.accepted) return decision
  const order = decision.value
  await saveOrder(scope.tx, scope.org, order)
  const sent = await scope.order(answerOrder, { id: scope.newId(), receiver: order.receiver, order: order.order, answer: { what: 'receipt', by: scope.actor.name, at: scope.now } })
  if (!sent.accepted) return sent
  scope.record(orderSigned, { subject: order.id, data: { order } })
  await clear(scope, 'sign', order, `${scope.actor.name}已签收`)
  await watch(scope, order)
  return accept({ id: order.id, state: order.state })
})
