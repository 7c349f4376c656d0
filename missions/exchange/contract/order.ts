import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { receiverKindSchema, recordKindSchema } from './records.ts'

/** What an order about a 重大事故隐患 adds: where special work stops until the sender ends the order; null is everywhere. */
export const stopsWorkSchema = z.object({ area: z.string().nullable() })

/** What a receiver pushes down, in our own words. Wire: `standards/exchange/`. */
export const ORDER_KINDS = { warning: '预警', supervision: '督办', 'special-inspection': '专项检查', notice: '通报' } as const
export const orderKindSchema = z.enum(['warning', 'supervision', 'special-inspection', 'notice'])

/** Level of a warning; other orders have none. */
export const ORDER_LEVELS = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' } as const
export const orderLevelSchema = z.enum(['red', 'orange', 'yellow', 'blue'])

/** Who issues, as people call them: a receiver's address is not its name. */
export const SENDERS = { province: '省级平台', district: '区应急局' } as const

export const orderFromAboveSchema = z.object({
  /** The sender's id of it. */
  order: idSchema,
  /** Rises with every change of any order to this enterprise. */
  seq: z.number().int().positive(),
  kind: orderKindSchema,
  level: orderLevelSchema.nullable(),
  title: z.string(),
  content: z.string(),
  basis: z.string().nullable(),
  issuer: z.string().nullable(),
  /** What a special inspection is to look at, one line each. */
  items: z.array(z.string()),
  /** The record that it is about: ids are ours, since we delivered it under them. */
  subject: z.object({ kind: recordKindSchema, id: idSchema }).nullable(),
  majorDanger: stopsWorkSchema.nullable().default(null),
  startAt: instantSchema.nullable(),
  endAt: instantSchema.nullable(),
  withdrawn: z.boolean(),
  withdrawnReason: z.string().nullable(),
  /** The sender holds it as done: nothing more is asked. */
  closed: z.boolean(),
  /** How often the sender has asked again, and its last words. */
  reminders: z.number().int().nonnegative(),
  reminder: z.string().nullable(),
  issuedAt: instantSchema,
  updatedAt: instantSchema,
})
export type OrderFromAbove = z.infer<typeof orderFromAboveSchema>

/** Every version of an order once, in the order of the sender's `seq`. Withdrawals, reminders and closings are versions, too. */
export const orderReceived = defineEvent(
  'exchange.order-received',
  '收到上级下发',
  z.object({ receiver: idSchema, from: receiverKindSchema, fromName: z.string(), order: orderFromAboveSchema }),
)

const receiptSchema = z.object({ what: z.literal('receipt'), by: z.string(), at: instantSchema })
const replySchema = z.object({ what: z.literal('reply'), by: z.string(), at: instantSchema, content: z.string(), finished: z.boolean(), files: z.array(idSchema) })
export const orderAnswerSchema = z.discriminatedUnion('what', [receiptSchema, replySchema])
export type OrderAnswer = z.infer<typeof orderAnswerSchema>

/** Queues a receipt or a reply; it is handed over as soon as the receiver answers, once in effect, whatever dies meanwhile. */
export const answerOrder = defineCommand({
  name: 'exchange.answer-order',
  title: '签收或回复上级下发',
  input: z.object({ id: idSchema, receiver: idSchema, order: idSchema, answer: orderAnswerSchema }),
  output: z.object({ id: idSchema }),
  may: [],
})

export const ANSWER_STATES = { waiting: '等待送达', taken: '已送达', refused: '对方没有接收' } as const
export const answerStateSchema = z.enum(['waiting', 'taken', 'refused'])

/** How far the answers to one order have come. */
export const orderAnswers = defineQuery({
  name: 'exchange.order-answers',
  title: '回复送达情况',
  input: z.object({ receiver: idSchema, order: idSchema }),
  output: z.object({ answers: z.array(z.object({ id: idSchema, what: z.enum(['receipt', 'reply']), state: answerStateSchema, note: z.string().nullable(), answeredAt: instantSchema.nullable() })) }),
  may: [],
})

export const orderAnswered = defineEvent(
  'exchange.order-answered',
  '回复已有结果',
  z.object({ receiver: idSchema, fromName: z.string(), order: idSchema, answer: idSchema, what: z.enum(['receipt', 'reply']), state: z.enum(['taken', 'refused']), note: z.string().nullable() }),
)

/** Whether what comes from above can come at all. */
export const orderInlets = defineQuery({
  name: 'exchange.order-inlets',
  title: '上级下发的接收情况',
  input: z.object({}),
  output: z.object({
    inlets: z.array(
      z.object({
        receiver: idSchema,
        kind: receiverKindSchema,
        name: z.string(),
        condition: z.enum(['well', 'down', 'waiting-code', 'never']),
        lastSuccessAt: instantSchema.nullable(),
        downSince: instantSchema.nullable(),
        lastError: z.string().nullable(),
        answersWaiting: z.number().int(),
      }),
    ),
  }),
  may: ['safety-manager', 'principal', 'system-admin'],
})
