import { z } from 'zod'
import { orderKindSchema, orderLevelSchema, stopsWorkSchema } from '@anlan/exchange/contract/order'
import { receiverKindSchema, recordKindSchema } from '@anlan/exchange/contract/records'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'

export const orderStateSchema = z.enum(['received', 'signed', 'working', 'answered', 'finished', 'withdrawn'])
export type OrderState = z.infer<typeof orderStateSchema>

const moment = instantSchema.nullable()
const hand = z.object({ id: idSchema, name: z.string() })

export const ITEM_RESULTS = { good: '符合', danger: '发现隐患', 'not-here': '不涉及' } as const
export const itemResultSchema = z.enum(['good', 'danger', 'not-here'])

/** One line of a special inspection. A finding is a danger of its own and lives on in dual prevention. */
export const orderItemSchema = z.object({
  no: z.number().int().positive(),
  text: z.string(),
  result: itemResultSchema.nullable(),
  note: z.string(),
  photos: z.array(idSchema),
  danger: idSchema.nullable(),
  by: z.string().nullable(),
  at: moment,
})
export type OrderItem = z.infer<typeof orderItemSchema>

/** What came from above, and how far the enterprise is with it. */
export const receivedOrderSchema = z.object({
  id: idSchema,
  version: versionSchema,
  receiver: idSchema,
  from: receiverKindSchema,
  fromName: z.string(),
  /** The sender's id and number of it. */
  order: idSchema,
  seq: z.number().int(),
  kind: orderKindSchema,
  level: orderLevelSchema.nullable(),
  title: z.string(),
  content: z.string(),
  basis: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.object({ kind: recordKindSchema, id: idSchema }).nullable(),
  /** It concerns a 重大事故隐患, says the sender. Orders of before know nothing of it. */
  majorDanger: stopsWorkSchema.nullish(),
  items: z.array(orderItemSchema),
  startAt: moment,
  /** The sender's deadline. */
  endAt: moment,
  issuedAt: instantSchema,
  receivedAt: instantSchema,
  state: orderStateSchema,
  /** To be signed for by then; a setting by the level of the warning. */
  signBy: instantSchema,
  signedAt: moment,
  signedBy: z.string().nullable(),
  owner: hand.nullable(),
  /** What the enterprise set for its own person; never after the sender's. */
  ownDeadline: moment,
  instruction: z.string().nullable(),
  repliedAt: moment,
  finishedAt: moment,
  reminders: z.number().int(),
  reminder: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  /** The sender has ended it after we had answered. */
  closedBySender: z.boolean(),
  /** How often somebody higher was told that it waits unsigned: 0, 1, 2. */
  climbed: z.number().int(),
  /** 0 nothing told, 1 told that the deadline is near, 2 told that it has passed. */
  dueTold: z.number().int(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
})
export type ReceivedOrder = z.infer<typeof receivedOrderSchema>

const whole = z.object({ order: receivedOrderSchema, words: z.string().nullish(), photos: z.array(idSchema).nullish() })
export const orderArrived = defineEvent('orders.order-arrived', '收到', whole)
export const orderChanged = defineEvent('orders.order-changed', '上级修改了内容', whole)
export const orderReminded = defineEvent('orders.order-reminded', '上级催办', whole)
export const orderWithdrawn = defineEvent('orders.order-withdrawn', '上级撤回', whole)
export const orderClosed = defineEvent('orders.order-closed', '上级销号', whole)
export const orderSigned = defineEvent('orders.order-signed', '签收', whole)
export const orderAssigned = defineEvent('orders.order-assigned', '安排办理', whole)
export const itemChecked = defineEvent('orders.item-checked', '完成一项检查', whole)
export const orderReplied = defineEvent('orders.order-replied', '回复上级', whole)
export const orderUnsigned = defineEvent('orders.order-unsigned', '超过签收时限', whole)
export const orderDueSoon = defineEvent('orders.order-due-soon', '办理期限临近', whole)
export const orderOverdue = defineEvent('orders.order-overdue', '超过办理期限', whole)
