import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import { orderAnswers } from '@anlan/exchange/contract/order'
import { RECORD_KINDS } from '@anlan/exchange/contract/records'
import { accept } from '@anlan/kernel/decision'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { getOrder, listOrders, orderSummary } from '../contract/order-views.ts'
import type { ReceivedOrder } from '../contract/received-order.ts'
import { noOrder } from '../intake/current-order.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { signFigure } from '../rules/sign-limit.ts'
import { timelineLine } from '../rules/timeline.ts'
import { isOverdue } from '../rules/watch-order.ts'
import { countOrders, listOrderRows } from '../store/list-orders.ts'
import { repliesOf } from '../store/order-replies.ts'
import { findOrder } from '../store/received-orders.ts'

const listView = answer(listOrders, async (input, scope) => {
  const { rows, total } = await listOrderRows(scope.tx, scope.org, scope.person, input, scope.now)
  return accept({
    total,
    rows: rows.map(({ items, ...order }) => ({ ...order, overdue: isOverdue(order, scope.now), itemsDone: items.filter(({ result }) => result !== null).length, itemsAll: items.length })),
  })
})

/** A danger by its name; other records by their kind. One that is not ours leads nowhere. */
const subjectOf = async (scope: Scope, { subject }: ReceivedOrder) => {
  if (subject === null) return null
  if (subject.kind !== 'danger') return { ...subject, name: RECORD_KINDS[subject.kind] }
  const found = await scope.ask(getDanger, { id: subject.id })
  return found.accepted ? { ...subject, name: found.value.danger.name } : null
}

const orderView = answer(getOrder, async ({ id }, scope) => {
  const order = await findOrder(scope.tx, scope.org, id)
  if (order === undefined) return noOrder
  const [replies, asked] = [await repliesOf(scope.tx, scope.org, id), await scope.ask(orderAnswers, { receiver: order.receiver, order: order.order })]
  const answers = asked.accepted ? asked.value.answers : []
  const receipt = answers.find(({ what }) => what === 'receipt')
  const { value, unit, status } = signFigure(order, await rulesOf(scope))
  return accept({
    order,
    overdue: isOverdue(order, scope.now),
    signing: { value, unit, status },
    receipt: receipt === undefined ? null : { delivery: receipt.state, note: receipt.note },
    replies: replies.map((reply) => {
      const sent = answers.find((it) => it.id === reply.id)
      return { ...reply, delivery: sent?.state ?? 'waiting', note: sent?.note ?? null }
    }),
    subject: await subjectOf(scope, order),
    timeline: (await readTimeline(scope.tx, scope.org, id)).filter(({ type }) => type.startsWith('orders.')).map(timelineLine),
  })
})

const summaryView = answer(orderSummary, async (_input, scope) => accept(await countOrders(scope.tx, scope.org, scope.now)))

export const orderViews = [listView, orderView, summaryView]
