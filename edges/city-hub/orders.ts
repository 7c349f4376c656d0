import { z } from 'zod'
import type { ReceiverAccess } from '@anlan/exchange/contract/adapter'
import type { Handed, OrderChannel, OrderReply } from '@anlan/exchange/contract/order-channel'
import { type OrderFromAbove, orderFromAboveSchema } from '@anlan/exchange/contract/order'
import type { RecordKind } from '@anlan/exchange/contract/records'
import { Fault } from '@anlan/kernel/fault'
import { ID_PATTERN } from '@anlan/kernel/id'
import { beijingStamp, type Instant, parseBeijingStamp } from '@anlan/kernel/time'
import { askHub, callHub, hubWords } from './call.ts'

const stamp = z.string().transform((text, context): Instant => {
  const at = parseBeijingStamp(text)
  if (at === undefined) context.addIssue({ code: 'custom', message: 'no Beijing stamp' })
  return at ?? 0
})

/** Chapter 9 of the specification. Level, items, issuer and the reason of a withdrawal may be missing. */
const taskSchema = z.object({
  orderId: z.string().regex(ID_PATTERN), seq: z.number().int(), kind: z.enum(['warning', 'supervision', 'special-inspection', 'notice']),
  title: z.string(), content: z.string(), basis: z.string().nullable(),
  subjectTable: z.string().nullable(), subjectId: z.string().nullable(),
  startTime: stamp.nullable(), endTime: stamp.nullable(),
  deleted: z.enum(['0', '1']), createDate: stamp, updateDate: stamp,
  level: z.enum(['1', '2', '3', '4']).nullish(), items: z.array(z.string()).nullish(), issuer: z.string().nullish(), withdrawReason: z.string().nullish(),
})
const pageSchema = z.object({ data: z.array(taskSchema), next: z.number().int(), more: z.boolean() })

const LEVELS = { 1: 'red', 2: 'orange', 3: 'yellow', 4: 'blue' } as const

const orderOf = (it: z.output<typeof taskSchema>, kindOf: ReadonlyMap<string, RecordKind>): OrderFromAbove => {
  const kind = kindOf.get(it.subjectTable ?? '')
  return orderFromAboveSchema.parse({
    order: it.orderId, seq: it.seq, kind: it.kind, level: it.level ? LEVELS[it.level] : null,
    title: it.title, content: it.content, basis: it.basis, issuer: it.issuer ?? null, items: it.items ?? [],
    // Ids that we did not make are of no record that we could show.
    subject: kind !== undefined && ID_PATTERN.test(it.subjectId ?? '') ? { kind, id: it.subjectId } : null,
    // The province's chapter has no such field: what it says of our own major danger is known by its subject.
    majorDanger: null,
    startAt: it.startTime, endAt: it.endTime,
    withdrawn: it.deleted === '1', withdrawnReason: it.withdrawReason ?? null,
    closed: false, reminders: 0, reminder: null,
    issuedAt: it.createDate, updatedAt: it.updateDate,
  })
}

/** No, once and for all: it is gone, or never was, or is not as it should be. Anything else is worth another try. */
const FINAL = new Set([404, 409, 413, 422])

/** @param tables name of the hub's table of each kind */
export const hubOrders = (tables: Readonly<Partial<Record<RecordKind, string>>>, signals: { readonly signal?: AbortSignal }): OrderChannel => {
  const kindOf = new Map(Object.entries(tables).map(([kind, table]) => [table, kind as RecordKind]))

  const hand = async (access: ReceiverAccess, path: string, said: unknown): Promise<Handed> => {
    const answer = await askHub(access, { method: 'POST', path, body: JSON.stringify(said), ...signals })
    if (answer.status === 200) return { outcome: 'accepted' }
    if (FINAL.has(answer.status)) return { outcome: 'refused', message: hubWords(answer.said) }
    throw new Fault('receiver-failed', `接收站没有接收（${answer.status}）：${hubWords(answer.said)}`)
  }

  const reply = async (access: ReceiverAccess, order: string, { id, content, by, at, finished, files }: OrderReply): Promise<Handed> => {
    for (const { id: fileId, name, bytes } of files) {
      const sent = await hand(access, `/orders/${order}/files`, { fileId, name, data: Buffer.from(bytes).toString('base64') })
      if (sent.outcome === 'refused') return sent
    }
    return hand(access, `/orders/${order}/reply`, { replyId: id, content, replier: by, replyTime: beijingStamp(at), finished, ...(files.length === 0 ? {} : { files: files.map((file) => file.id) }) })
  }

  return {
    orders: async (access, after) => {
      const read = pageSchema.safeParse(await callHub(access, { method: 'GET', path: `/orders?after=${after}`, ...signals }))
      if (!read.success) throw new Fault('receiver-failed', '接收站下发的任务与规范不符', { cause: read.error })
      const { data, next, more } = read.data
      return { rows: data.map((it) => orderOf(it, kindOf)), next, more }
    },
    receipt: (access, order, { by, at }) => hand(access, `/orders/${order}/receipt`, { receiver: by, receiptTime: beijingStamp(at) }),
    reply,
  }
}
