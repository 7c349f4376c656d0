import { ID_PATTERN } from '@anlan/kernel/id'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Station } from '../station.ts'
import { filesHeld, saveOrderFile } from '../store/order-files.ts'
import { findOrder, ordersAfter, receiptOrder, saveReply } from '../store/orders.ts'
import { inputFault } from './admin.ts'
import { turnAway } from './guard.ts'
import { fileInput, orderOut, receiptInput, replyInput } from './order-shapes.ts'
import { enterpriseOf } from './upload.ts'

const MOST = 200

interface Named {
  readonly Params: { readonly id: string }
}

/** The enterprise fetches what was pushed down, says that it has it, and answers. */
export const orderRoutes = (server: FastifyInstance, { database, now }: Station): void => {
  const unknown = (request: FastifyRequest, reply: FastifyReply) => turnAway(request, reply, 404, '没有这条下发任务，或不是发给本企业的')

  server.get<{ Querystring: { after?: unknown } }>('/orders', async (request, reply) => {
    const { companyCode } = enterpriseOf(request)
    const { after = '0' } = request.query
    if (typeof after !== 'string' || !/^[0-9]{1,15}$/.test(after)) return turnAway(request, reply, 400, 'after 应为上次取得的最大 seq')
    const found = await database.within({}, (tx) => ordersAfter(tx, companyCode, Number(after), MOST + 1))
    const page = found.slice(0, MOST)
    return { success: true, code: '200', companyCode, data: page.map(orderOut), next: page.at(-1)?.seq ?? Number(after), more: found.length > MOST }
  })

  server.post<Named>('/orders/:id/receipt', async (request, reply) => {
    const { companyCode } = enterpriseOf(request)
    const input = receiptInput.safeParse(request.body)
    if (!input.success) return turnAway(request, reply, 422, inputFault(input.error))
    const { id } = request.params
    const order = await database.within({}, async (tx) => {
      if (!ID_PATTERN.test(id)) return undefined
      await receiptOrder(tx, companyCode, id, input.data.receiver, input.data.receiptTime, now())
      return findOrder(tx, companyCode, id)
    })
    return order === undefined ? unknown(request, reply) : { success: true, code: '200', data: orderOut(order) }
  })

  server.post<Named>('/orders/:id/reply', async (request, reply) => {
    const { companyCode } = enterpriseOf(request)
    const input = replyInput.safeParse(request.body)
    if (!input.success) return turnAway(request, reply, 422, inputFault(input.error))
    const { id } = request.params
    const { order, held } = await database.within({}, async (tx) => {
      const found = ID_PATTERN.test(id) ? await findOrder(tx, companyCode, id) : undefined
      const files = found === undefined ? [] : await filesHeld(tx, companyCode, id, input.data.files)
      const whole = files.length === new Set(input.data.files).size
      if (found !== undefined && !found.withdrawn && whole) await saveReply(tx, { companyCode, orderId: id, ...input.data }, now())
      return { order: found, held: whole }
    })
    if (order === undefined) return unknown(request, reply)
    if (!held) return turnAway(request, reply, 422, 'files：有文件还没有收到，请先报送文件')
    if (order.withdrawn) return turnAway(request, reply, 409, '这条下发任务已撤回，不再接收回复')
    return { success: true, code: '200', data: { orderId: id, replyId: input.data.replyId } }
  })

  server.post<Named>('/orders/:id/files', async (request, reply) => {
    const { companyCode } = enterpriseOf(request)
    const input = fileInput.safeParse(request.body)
    if (!input.success) return turnAway(request, reply, 422, inputFault(input.error))
    const bytes = Buffer.from(input.data.data, 'base64')
    const media = mediaOf(bytes)
    if (media === undefined) return turnAway(request, reply, 422, 'data：只接收 JPG、PNG 照片和 PDF 文件')
    const { id } = request.params
    const { fileId, name } = input.data
    const order = await database.within({}, async (tx) => {
      const found = ID_PATTERN.test(id) ? await findOrder(tx, companyCode, id) : undefined
      if (found !== undefined && !found.withdrawn) await saveOrderFile(tx, { companyCode, orderId: id, fileId, name, media, bytes }, now())
      return found
    })
    if (order === undefined) return unknown(request, reply)
    if (order.withdrawn) return turnAway(request, reply, 409, '这条下发任务已撤回，不再接收回复')
    return { success: true, code: '200', data: { orderId: id, fileId } }
  })
}

/** What a file is by its first bytes, whatever it is called. */
const mediaOf = (bytes: Buffer): string | undefined => {
  const begins = (hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex
  if (begins('ffd8ff')) return 'image/jpeg'
  if (begins('89504e470d0a1a0a')) return 'image/png'
  return begins('255044462d') ? 'application/pdf' : undefined
}
