import { ID_PATTERN } from '@anlan/kernel/id'
import type { FastifyInstance } from 'fastify'
import { newRequestId, type Station } from '../station.ts'
import { issueOrder, latestOrders, repliesTo, withdrawOrder } from '../store/orders.ts'
import { inputFault } from './admin.ts'
import { turnAway } from './guard.ts'
import { newOrderInput, orderOut, replyOut, withdrawInput } from './order-shapes.ts'

/** Warnings, supervision, special inspections and notices, pushed down to enterprises. */
export const adminOrderRoutes = (server: FastifyInstance, station: Station): void => {
  const { database, now } = station

  server.post('/admin/orders', async (request, reply) => {
    const input = newOrderInput.safeParse(request.body)
    if (!input.success) return turnAway(request, reply, 422, inputFault(input.error))
    const { companyCodes, basis = null, subjectTable = null, subjectId = null, startTime = null, endTime = null, level = null, items, issuer = null, ...rest } = input.data
    const issued = await database.within({}, async (tx) => {
      const orders: { companyCode: string; orderId: string; seq: number | undefined }[] = []
      // In order of code, so that two operators' orders lock enterprises in the same order.
      for (const companyCode of [...new Set(companyCodes)].toSorted()) {
        const orderId = newRequestId(station)
        const seq = await issueOrder(tx, { ...rest, companyCode, orderId, basis, subjectTable, subjectId, startTime, endTime, level, items: items ?? [], issuer }, now())
        orders.push({ companyCode, orderId, seq })
      }
      return orders
    })
    const orders = issued.filter((order) => order.seq !== undefined)
    const unknown = issued.filter((order) => order.seq === undefined).map((order) => order.companyCode)
    if (orders.length === 0) return turnAway(request, reply, 422, `companyCodes：没有登记这些企业 ${unknown.join('、')}`)
    return { success: true, code: '200', data: orders, unknown }
  })

  server.post<{ Params: { companyCode: string; id: string } }>('/admin/orders/:companyCode/:id/withdraw', async (request, reply) => {
    const { companyCode, id } = request.params
    const input = withdrawInput.safeParse(request.body)
    if (!input.success) return turnAway(request, reply, 422, inputFault(input.error))
    const known = ID_PATTERN.test(id) && (await database.within({}, (tx) => withdrawOrder(tx, companyCode, id, input.data?.reason ?? null, now())))
    return known ? { success: true, code: '200', data: { orderId: id } } : turnAway(request, reply, 404, '没有这条下发任务')
  })

  server.get('/admin/orders', async () => {
    const found = await database.within({}, async (tx) => {
      const orders = await latestOrders(tx, 0, 200)
      return { orders, replies: await repliesTo(tx, orders.map((order) => order.orderId)) }
    })
    const replies = found.replies.map(replyOut)
    const data = found.orders.map((order) => ({ ...orderOut(order), replies: replies.filter((reply) => reply.orderId === order.orderId) }))
    return { success: true, code: '200', data }
  })
}
