import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { getIssuedOrder, issuedOrderFile, listIssuedOrders, orderCounts } from '../contract/order-views.ts'
import { noOrder } from '../intake/move-order.ts'
import { namesOf } from '../intake/registered.ts'
import { isLate } from '../rules/move-order.ts'
import { countOrders, deliveredName, findIssuedOrder, findReplyFile, issueCounts, listIssuedRows, stepsOf } from '../store/list-issued-orders.ts'

const listView = answer(listIssuedOrders, async (input, scope) => {
  const [{ rows, total }, nameOf] = [await listIssuedRows(scope.tx, input, scope.now), await namesOf(scope)]
  return accept({
    total,
    rows: rows.map((order) => {
      const { name, town } = nameOf(order.enterprise)
      return { ...order, enterpriseName: name, townName: town, overdue: isLate(order, scope.now) }
    }),
  })
})

const orderView = answer(getIssuedOrder, async ({ id }, scope) => {
  const order = await findIssuedOrder(scope.tx, id)
  if (order === undefined) return noOrder
  const { name, town } = (await namesOf(scope))(order.enterprise)
  const subjectName = order.subject === null ? null : await deliveredName(scope.tx, order.enterprise, order.subject.kind, order.subject.id)
  return accept({ order, enterpriseName: name, townName: town, overdue: isLate(order, scope.now), subjectName, issued: await issueCounts(scope.tx, order.issue), steps: await stepsOf(scope.tx, id) })
})

const fileView = answer(issuedOrderFile, async ({ order, id }, scope) => {
  const file = await findReplyFile(scope.tx, order, id)
  return file === undefined ? noOrder : accept({ name: file.name, type: file.type, data: file.bytes.toString('base64') })
})

const countsView = answer(orderCounts, async (_input, scope) => accept(await countOrders(scope.tx, scope.now)))

export const orderViews = [listView, orderView, fileView, countsView]
