import { z } from 'zod'
import { orderKindSchema, orderLevelSchema, stopsWorkSchema } from '@anlan/exchange/contract/order'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { inboxKindSchema } from './inbox-record.ts'

/** One order to one enterprise, as the district sees it. What the enterprise does comes over the wire. */
export const issuedOrderLife = defineLifecycle({
  name: 'issued-order',
  states: { issued: '待签收', signed: '已签收', answered: '已回复', finished: '企业已办结', closed: '已销号', withdrawn: '已撤回' },
  initial: 'issued',
  moves: {
    sign: { title: '签收', from: ['issued'], to: 'signed', may: [] },
    answer: { title: '回复', from: ['issued', 'signed', 'answered', 'finished'], to: 'answered', may: [] },
    finish: { title: '办结', from: ['issued', 'signed', 'answered', 'finished'], to: 'finished', may: [] },
    'send-back': { title: '退回补充', from: ['finished'], to: 'answered', may: ['district-officer'] },
    close: { title: '销号', from: ['signed', 'answered', 'finished'], to: 'closed', may: ['district-officer'] },
    withdraw: { title: '撤回', from: ['issued', 'signed', 'answered', 'finished'], to: 'withdrawn', may: ['district-officer'] },
  },
})
export const issuedOrderStateSchema = z.enum(['issued', 'signed', 'answered', 'finished', 'closed', 'withdrawn'])
export type IssuedOrderState = z.infer<typeof issuedOrderStateSchema>

/** States in which something is still to be done by somebody. */
export const OPEN_ORDER_STATES = ['issued', 'signed', 'answered', 'finished'] as const satisfies readonly IssuedOrderState[]

const moment = instantSchema.nullable()

export const issuedOrderSchema = z.object({
  id: idSchema,
  issue: idSchema,
  enterprise: idSchema,
  town: idSchema.nullable(),
  kind: orderKindSchema,
  level: orderLevelSchema.nullable(),
  title: z.string(),
  content: z.string(),
  basis: z.string().nullable(),
  items: z.array(z.string()),
  subject: z.object({ kind: inboxKindSchema, id: idSchema }).nullable(),
  /** It concerns a 重大事故隐患: the enterprise's special work stops there. Orders of before know nothing of it. */
  majorDanger: stopsWorkSchema.nullish(),
  startAt: moment,
  endAt: moment,
  issuer: z.string(),
  issuedAt: instantSchema,
  state: issuedOrderStateSchema,
  /** Who signed for it there, and when by their clock. */
  receiver: z.string().nullable(),
  signedAt: moment,
  answeredAt: moment,
  finishedAt: moment,
  reminders: z.number().int().nonnegative(),
  reminder: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  endedAt: moment,
  version: versionSchema,
  updatedAt: instantSchema,
  updatedBy: z.string(),
})
export type IssuedOrder = z.infer<typeof issuedOrderSchema>

export const ORDER_STEPS = { issued: '下发', signed: '企业签收', answered: '企业回复', reminded: '催办', 'sent-back': '退回补充', closed: '销号', withdrawn: '撤回' } as const
export const orderStepSchema = z.object({
  id: idSchema,
  at: instantSchema,
  what: z.enum(Object.keys(ORDER_STEPS) as [keyof typeof ORDER_STEPS, ...(keyof typeof ORDER_STEPS)[]]),
  who: z.string(),
  content: z.string().nullable(),
  finished: z.boolean(),
  files: z.array(z.object({ id: idSchema, name: z.string(), type: z.string() })),
})
export type OrderStep = z.infer<typeof orderStepSchema>

const whole = z.object({ order: issuedOrderSchema })
export const orderIssued = defineEvent('district-supervision.order-issued', '下发', whole)
export const orderSigned = defineEvent('district-supervision.order-signed', '企业签收', whole)
export const orderAnswered = defineEvent('district-supervision.order-answered', '企业回复', whole)
export const orderReminded = defineEvent('district-supervision.order-reminded', '催办', whole)
export const orderSentBack = defineEvent('district-supervision.order-sent-back', '退回补充', whole)
export const orderClosed = defineEvent('district-supervision.order-closed', '销号', whole)
export const orderWithdrawn = defineEvent('district-supervision.order-withdrawn', '撤回下发', whole)
