import { sql, type Tx } from '@anlan/platform/database/database'

export const ORDER_KINDS = { warning: '预警', supervision: '督办', 'special-inspection': '专项检查', notice: '通报' } as const
export type OrderKind = keyof typeof ORDER_KINDS

export interface Order {
  readonly companyCode: string
  readonly orderId: string
  /** Rises with every change of any order of the enterprise; what `after` is compared with. */
  readonly seq: number
  readonly kind: OrderKind
  /** Of a warning: 1 red, 2 orange, 3 yellow, 4 blue. */
  readonly level: '1' | '2' | '3' | '4' | null
  /** What a special inspection is to look at. */
  readonly items: readonly string[]
  readonly issuer: string | null
  readonly title: string
  readonly content: string
  readonly basis: string | null
  readonly subjectTable: string | null
  readonly subjectId: string | null
  /** Epoch ms. */
  readonly startTime: number | null
  readonly endTime: number | null
  readonly withdrawn: boolean
  readonly withdrawReason: string | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly receiver: string | null
  readonly receiptTime: number | null
}

export type NewOrder = Omit<Order, 'seq' | 'withdrawn' | 'withdrawReason' | 'createdAt' | 'updatedAt' | 'receiver' | 'receiptTime'>

const nextSeq = async (tx: Tx, companyCode: string): Promise<number | undefined> =>
  (await tx.first<{ seq: number }>(sql`
    update enterprise set order_seq = order_seq + 1 where "companyCode" = ${companyCode} returning order_seq as seq`))?.seq

/** `undefined` when there is no such enterprise. */
export const issueOrder = async (tx: Tx, order: NewOrder, now: number): Promise<number | undefined> => {
  const seq = await nextSeq(tx, order.companyCode)
  if (seq === undefined) return undefined
  await tx.run(sql`
    insert into downstream ("companyCode", order_id, seq, kind, level, items, issuer, title, content, basis, subject_table, subject_id, start_time, end_time, created_at, updated_at)
    values (${order.companyCode}, ${order.orderId}, ${seq}, ${order.kind}, ${order.level}, ${JSON.stringify(order.items)}::jsonb, ${order.issuer}, ${order.title}, ${order.content}, ${order.basis},
      ${order.subjectTable}, ${order.subjectId}, ${order.startTime}, ${order.endTime}, ${now}, ${now})`)
  return seq
}

const ORDER = sql`select "companyCode", order_id as "orderId", seq, kind, level, items, issuer, title, content, basis, subject_table as "subjectTable",
  subject_id as "subjectId", start_time as "startTime", end_time as "endTime", withdrawn, withdraw_reason as "withdrawReason", created_at as "createdAt",
  updated_at as "updatedAt", receiver, receipt_time as "receiptTime" from downstream`

export const ordersAfter = (tx: Tx, companyCode: string, after: number, limit: number): Promise<Order[]> =>
  tx.many(sql`${ORDER} where "companyCode" = ${companyCode} and seq > ${after} order by seq limit ${limit}`)

export const findOrder = (tx: Tx, companyCode: string, orderId: string): Promise<Order | undefined> =>
  tx.first(sql`${ORDER} where "companyCode" = ${companyCode} and order_id = ${orderId}`)

export const latestOrders = (tx: Tx, offset: number, limit: number): Promise<Order[]> =>
  tx.many(sql`${ORDER} order by updated_at desc, order_id limit ${limit} offset ${offset}`)

/** Takes a new number, so that the enterprise hears of it. @returns whether there was such an order */
export const withdrawOrder = async (tx: Tx, companyCode: string, orderId: string, reason: string | null, now: number): Promise<boolean> => {
  const seq = await nextSeq(tx, companyCode)
  if (seq === undefined) return false
  const touched = await tx.run(sql`
    update downstream set withdrawn = true, withdraw_reason = ${reason}, seq = ${seq}, updated_at = ${now}
    where "companyCode" = ${companyCode} and order_id = ${orderId} and not withdrawn`)
  return touched > 0 || (await findOrder(tx, companyCode, orderId)) !== undefined
}

/** The first receipt stands; a repeated one changes nothing. */
export const receiptOrder = (tx: Tx, companyCode: string, orderId: string, receiver: string, at: number, now: number): Promise<number> =>
  tx.run(sql`
    update downstream set receiver = ${receiver}, receipt_time = ${at}, receipt_at = ${now}
    where "companyCode" = ${companyCode} and order_id = ${orderId} and receiver is null`)

export interface OrderReply {
  readonly companyCode: string
  readonly orderId: string
  readonly replyId: string
  readonly content: string
  readonly replier: string
  readonly replyTime: number
  readonly finished: boolean
  /** Ids of files that came before it. */
  readonly files: readonly string[]
}

export const saveReply = (tx: Tx, reply: OrderReply, now: number): Promise<number> =>
  tx.run(sql`
    insert into downstream_reply ("companyCode", order_id, reply_id, content, replier, reply_time, finished, files, received_at)
    values (${reply.companyCode}, ${reply.orderId}, ${reply.replyId}, ${reply.content}, ${reply.replier}, ${reply.replyTime}, ${reply.finished}, ${JSON.stringify(reply.files)}::jsonb, ${now})
    on conflict do nothing`)

export const repliesTo = (tx: Tx, orderIds: readonly string[]): Promise<OrderReply[]> =>
  tx.many(sql`
    select "companyCode", order_id as "orderId", reply_id as "replyId", content, replier, reply_time as "replyTime", finished, files
    from downstream_reply where order_id = any(${orderIds}::uuid[]) order by received_at, reply_id`)
