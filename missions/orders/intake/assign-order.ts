import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { accept, refuse } from '@anlan/kernel/decision'
import { findPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import { orderAssigned } from '../contract/received-order.ts'
import { assignOrder } from '../contract/work-order.ts'
import { kindWords } from '../rules/order-alarm.ts'
import { decideAssign } from '../rules/work-order.ts'
import { saveOrder } from '../store/received-orders.ts'
import { currentOrder, handOf } from './current-order.ts'
import { watch } from './watch.ts'

export const assignOrderIntake = answer(assignOrder, async ({ owner: ownerId, deadline, instruction, ...chosen }, scope) => {
  const [found, persons] = [await currentOrder(scope, chosen), await scope.ask(findPersons, { ids: [ownerId] })]
  if (!found.accepted) return found
  const owner = persons.accepted ? persons.value.persons[0] : undefined
  if (owner === undefined) return refuse('no-such-person', '没有这个人员，请重新选择', { field: 'owner' })
  const decision = decideAssign(found.value, { owner: { id: owner.id, name: owner.name }, deadline, instruction }, handOf(scope))
  if (!decision.accepted) return decision
  const order = decision.value
  await saveOrder(scope.tx, scope.org, order)
  scope.record(orderAssigned, { subject: order.id, data: { order } })
  // A message rather than a condition: it is over when the person has seen it.
  await scope.order(raiseAlarm, {
    cause: `order-assigned:${order.id}:${order.version}`, kind: 'order-assigned', level: 'blue', title: `请您办理${kindWords(order)}：${order.title}`, text: instruction,
    link: `/orders/received/${order.id}`, subject: order.id, to: [{ person: owner.id }],
  })
  await watch(scope, order)
  return accept({ id: order.id, state: order.state })
})
