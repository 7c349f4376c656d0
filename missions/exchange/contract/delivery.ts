import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { deliveryStateSchema, receiverKindSchema, recordKindSchema } from './records.ts'

export const deliverySchema = z.object({
  receiver: idSchema,
  receiverName: z.string(),
  /** Gapless per receiver, in the order of the journal. */
  seq: z.number().int(),
  kind: recordKindSchema,
  record: idSchema,
  /** What a person recognises the record by. */
  headline: z.string(),
  version: versionSchema,
  state: deliveryStateSchema,
  attempts: z.number().int(),
  /** The receiver's words, or what it waits for. */
  answer: z.string().nullable(),
  enqueuedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>

export const listDeliveries = defineQuery({
  name: 'exchange.deliveries',
  title: '报送记录',
  input: z.object({ ...pageInput, receiver: idSchema.optional(), receiverKind: receiverKindSchema.optional(), state: listOf(deliveryStateSchema), kind: listOf(recordKindSchema), record: idSchema.optional() }),
  output: pageOf(deliverySchema),
  may: ['safety-manager', 'principal', 'system-admin'],
})

const queued = z.object({ queued: z.number().int() })
const may = ['safety-manager', 'system-admin'] as const

/** Sends refused rows again as they are: for rows that were right and a receiver that was wrong. Without `seq`, all of them. */
export const retryRefused = defineCommand({
  name: 'exchange.retry-refused',
  title: '重新报送被拒收的记录',
  input: z.object({ receiver: idSchema, seq: z.number().int().positive().optional() }),
  output: queued,
  may,
})

/** Everything again, parents first, under the ids it has. */
export const resyncAll = defineCommand({ name: 'exchange.resync-all', title: '全量重报', input: z.object({ receiver: idSchema }), output: queued, may })

export const deliveryRefused = defineEvent(
  'exchange.delivery-refused',
  '报送被拒收',
  z.object({ receiver: idSchema, name: z.string(), seq: z.number().int(), kind: recordKindSchema, record: idSchema, headline: z.string(), message: z.string() }),
)
export const deliveriesQueued = defineEvent('exchange.deliveries-queued', '安排了重新报送', z.object({ receiver: idSchema, name: z.string(), queued: z.number().int(), why: z.string() }))
