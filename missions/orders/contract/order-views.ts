import { z } from 'zod'
import { answerStateSchema, orderKindSchema } from '@anlan/exchange/contract/order'
import { receiverKindSchema, recordKindSchema } from '@anlan/exchange/contract/records'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { orderStateSchema, receivedOrderSchema } from './received-order.ts'

const may = [...ENTERPRISE_STAFF]
const count = z.number().int()

/** `sign` signing is asked for; `work` the deadline runs; `late` past signing time or deadline. */
export const NEEDS = ['sign', 'work', 'late'] as const

export const orderRowSchema = receivedOrderSchema
  .pick({ id: true, version: true, kind: true, level: true, title: true, from: true, fromName: true, state: true, receivedAt: true, signBy: true, endAt: true, ownDeadline: true, owner: true, reminders: true })
  .extend({ overdue: z.boolean(), itemsDone: count, itemsAll: count })
export type OrderRow = z.infer<typeof orderRowSchema>

export const listOrders = defineQuery({
  name: 'orders.list',
  title: '预警和上级下发',
  input: z.object({
    ...pageInput,
    kind: listOf(orderKindSchema),
    state: listOf(orderStateSchema),
    from: receiverKindSchema.optional(),
    needs: z.enum(NEEDS).optional(),
    mine: z.union([z.boolean(), z.stringbool()]).default(false),
    subject: idSchema.optional(),
  }),
  output: pageOf(orderRowSchema),
  may,
})

export const replySchema = z.object({
  id: idSchema,
  at: instantSchema,
  by: z.string(),
  content: z.string(),
  photos: z.array(idSchema),
  files: z.array(idSchema),
  finished: z.boolean(),
  /** How far it has come on its way up. */
  delivery: answerStateSchema,
  note: z.string().nullable(),
})
export type Reply = z.infer<typeof replySchema>

const lineSchema = z.object({ id: idSchema, at: instantSchema, title: z.string(), who: z.string(), detail: z.string().nullable(), photos: z.array(idSchema) })

export const getOrder = defineQuery({
  name: 'orders.get',
  title: '下发详情',
  input: z.object({ id: idSchema }),
  output: z.object({
    order: receivedOrderSchema,
    overdue: z.boolean(),
    signing: z.object({ value: z.number(), unit: z.string(), status: z.string() }),
    /** How far the receipt has come. */
    receipt: z.object({ delivery: answerStateSchema, note: z.string().nullable() }).nullable(),
    replies: z.array(replySchema),
    /** What the record that it is about is called here; `null` when we have none such. */
    subject: z.object({ kind: recordKindSchema, id: idSchema, name: z.string() }).nullable(),
    timeline: z.array(lineSchema),
  }),
  may,
})

export const orderSummary = defineQuery({
  name: 'orders.summary',
  title: '预警和上级下发情况',
  input: z.object({}),
  output: z.object({ unsigned: count, late: count, working: count, waiting: count }),
  may,
})
