import { z } from 'zod'
import type { ReceiverAccess } from '@anlan/exchange/contract/adapter'
import type { Handed, OrderChannel } from '@anlan/exchange/contract/order-channel'
import { orderFromAboveSchema } from '@anlan/exchange/contract/order'
import { Fault } from '@anlan/kernel/fault'
import { askInbox, type AskOptions, inboxWords } from './ask.ts'

const pageSchema = z.object({ rows: z.array(orderFromAboveSchema), next: z.number().int(), more: z.boolean() })

/** No, once and for all; anything else is worth another try. */
const FINAL = new Set([404, 409, 413, 422])

/** What the district issues to this enterprise, and what the enterprise answers. */
export const inboxOrders = (options: AskOptions): OrderChannel => {
  const hand = async (access: ReceiverAccess, path: string, body: unknown): Promise<Handed> => {
    const { status, said } = await askInbox(access, `orders/${path}`, body, options)
    if (status === 200) return { outcome: 'accepted' }
    if (FINAL.has(status)) return { outcome: 'refused', message: inboxWords(said) }
    throw new Fault('receiver-failed', `区应急局收件箱没有接收（${status}）：${inboxWords(said)}`)
  }
  return {
    orders: async (access, after) => {
      const { status, said } = await askInbox(access, `orders?after=${after}`, undefined, options)
      const read = pageSchema.safeParse(said)
      if (status !== 200 || !read.success) throw new Fault('receiver-failed', `区应急局的下发读不懂（${status}）：${inboxWords(said)}`)
      return read.data
    },
    receipt: (access, order, { by, at }) => hand(access, `${order}/receipt`, { by, at }),
    reply: async (access, order, { id, content, by, at, finished, files }) => {
      for (const { id: file, name, bytes } of files) {
        const sent = await hand(access, `${order}/files`, { file, name, data: Buffer.from(bytes).toString('base64') })
        if (sent.outcome === 'refused') return sent
      }
      return hand(access, `${order}/replies`, { id, content, by, at, finished, files: files.map((file) => file.id) })
    },
  }
}
