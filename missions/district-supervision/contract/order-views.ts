import { z } from 'zod'
import { orderKindSchema } from '@anlan/exchange/contract/order'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { issuedOrderSchema, issuedOrderStateSchema, orderStepSchema } from './issued-order.ts'

const may = ['district-officer', 'town-officer'] as const
const count = z.number().int()

const named = { enterpriseName: z.string(), townName: z.string().nullable(), overdue: z.boolean() }
const issuedOrderRowSchema = issuedOrderSchema
  .pick({ id: true, version: true, enterprise: true, kind: true, level: true, title: true, state: true, issuedAt: true, endAt: true, receiver: true, signedAt: true, answeredAt: true, reminders: true })
  .extend(named)

export const listIssuedOrders = defineQuery({
  name: 'district-supervision.orders',
  title: '下发和督办',
  input: z.object({
    ...pageInput,
    enterprise: idSchema.optional(),
    issue: idSchema.optional(),
    subject: idSchema.optional(),
    kind: listOf(orderKindSchema),
    state: listOf(issuedOrderStateSchema),
    /** `sign`: not signed for; `verify`: waits for the officer; `late`: past its deadline. */
    needs: z.enum(['sign', 'verify', 'late']).optional(),
  }),
  output: pageOf(issuedOrderRowSchema),
  may,
})

export const getIssuedOrder = defineQuery({
  name: 'district-supervision.order',
  title: '下发详情',
  input: z.object({ id: idSchema }),
  output: z.object({
    order: issuedOrderSchema,
    ...named,
    /** What the record that it is about is called, as delivered. */
    subjectName: z.string().nullable(),
    /** The others of the same issue. */
    issued: z.object({ all: count, unsigned: count, answered: count, ended: count }),
    steps: z.array(orderStepSchema),
  }),
  may,
})

export const issuedOrderFile = defineQuery({
  name: 'district-supervision.order-file',
  title: '回复的附件',
  input: z.object({ order: idSchema, id: idSchema }),
  output: z.object({ name: z.string(), type: z.string(), /** Base64. */ data: z.string() }),
  may,
})

export const orderCounts = defineQuery({
  name: 'district-supervision.order-counts',
  title: '下发情况',
  input: z.object({}),
  output: z.object({ open: count, unsigned: count, verify: count, late: count }),
  may,
})
