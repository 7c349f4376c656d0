import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { issueOrders } from '../contract/issue-orders.ts'
import { orderIssued } from '../contract/issued-order.ts'
import { decideIssue } from '../rules/issue-order.ts'
import { addStep, issueExists, saveIssuedOrder } from '../store/issued-orders.ts'
import { ring } from './doorbell.ts'
import { registered } from './registered.ts'

export const issueOrdersIntake = answer(issueOrders, async (input, scope) => {
  if (await issueExists(scope.tx, scope.org, input.id)) return refuse('issue-known', '已经下发，不必重复提交', { kind: 'conflict' })
  const decision = decideIssue(input, { register: await registered(scope), issuer: scope.actor.name, now: scope.now, newId: scope.newId })
  if (!decision.accepted) return decision
  const orders = decision.value
  for (const order of orders) {
    await saveIssuedOrder(scope.tx, scope.org, order, true)
    await addStep(scope.tx, scope.org, order, { id: scope.newId(), at: scope.now, what: 'issued', who: order.issuer, content: null, finished: false, files: [] })
    scope.record(orderIssued, { subject: order.id, data: { order } })
  }
  ring(scope, orders.map(({ enterprise }) => enterprise))
  return accept({ issue: input.id, orders: orders.map(({ id }) => id) })
})
