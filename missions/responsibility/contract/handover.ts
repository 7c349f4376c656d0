import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { edited, kept, namedSchema, savedSchema } from './kept.ts'

export const handoverLife = defineLifecycle({
  name: 'handover',
  states: { handed: '待接班', taken: '已交接' },
  initial: 'handed',
  moves: { take: { title: '接班', from: ['handed'], to: 'taken', may: [...ENTERPRISE_STAFF] } },
})
export const handoverStateSchema = z.enum(['handed', 'taken'])

const line = z.object({ id: z.string(), words: z.string(), detail: z.string() })
const count = z.number().int()
/** What was known of the post at a moment: a part that could not be read is null, which is not "none". */
export const postFactsSchema = z.object({
  jobs: z.array(line),
  isolations: z.array(line),
  bypasses: z.array(line).nullable(),
  dangers: z.array(line),
  alarms: z.array(line),
  readings: z.array(z.object({ id: z.string(), words: z.string(), value: z.string(), state: z.string() })).nullable(),
  dues: z.object({ done: count, missed: count, open: count, missedNames: z.array(z.string()) }),
})
export type PostFacts = z.infer<typeof postFactsSchema>

const signed = namedSchema.extend({ at: instantSchema, signature: idSchema.nullable(), provedBy: z.enum(['session', 'password', 'pin']) })

export const handoverSchema = z.object({
  ...kept,
  state: handoverStateSchema,
  post: namedSchema,
  /** The day and shift that ends. */
  day: daySchema,
  shift: idSchema,
  shiftName: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  facts: postFactsSchema,
  notes: z.string(),
  instructions: z.string(),
  /** 交接物品和钥匙 */
  things: z.string(),
  outgoing: signed,
  incoming: signed.nullable(),
  /** What the incoming found otherwise; empty when all agreed. */
  differences: z.string(),
})
export type Handover = z.infer<typeof handoverSchema>

/** The sheet of a post as it stands now, and the handover that waits to be taken. */
export const handoverSheet = defineQuery({
  name: 'responsibility.handover-sheet',
  title: '交接班',
  input: z.object({ post: idSchema.optional() }),
  output: z.object({
    now: instantSchema,
    posts: z.array(namedSchema.extend({ mine: z.boolean() })),
    post: namedSchema.nullable(),
    /** The shift to be handed over: the running one, or the one that has just ended. */
    shift: z.object({ id: idSchema, name: z.string(), day: daySchema, startsAt: instantSchema, endsAt: instantSchema, persons: z.array(z.string()), next: z.array(z.string()) }).nullable(),
    facts: postFactsSchema.nullable(),
    waiting: handoverSchema.nullable(),
    done: handoverSchema.nullable(),
    lastNotes: z.object({ notes: z.string(), instructions: z.string(), by: z.string(), at: instantSchema }).nullable(),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const handOver = defineCommand({
  name: 'responsibility.hand-over',
  title: '交班签字',
  input: z.object({
    id: idSchema,
    post: idSchema,
    notes: z.string().trim().min(2, '请填写本班情况').max(1000).meta({ title: '本班情况', widget: 'textarea' }),
    instructions: z.string().trim().max(1000).default('').meta({ title: '上级指令和注意事项', widget: 'textarea' }),
    things: z.string().trim().max(300).default('').meta({ title: '交接物品', placeholder: '钥匙、对讲机、气体检测仪等' }),
    signature: idSchema.nullable().default(null).meta({ title: '交班人签名', widget: 'signature' }),
  }),
  output: savedSchema,
  may: [...ENTERPRISE_STAFF],
})

/** In one's own session; or on the same terminal, by one's own PIN, without the other having to leave. */
export const takeOver = defineCommand({
  name: 'responsibility.take-over',
  title: '接班签字',
  input: z.object({
    ...edited,
    agrees: z.boolean().meta({ title: '现场与记录一致' }),
    differences: z.string().trim().max(1000).default('').meta({ title: '不一致的地方', widget: 'textarea' }),
    signature: idSchema.nullable().default(null).meta({ title: '接班人签名', widget: 'signature' }),
    person: idSchema.nullable().default(null).meta({ title: '接班人', widget: 'person' }),
    pin: z.string().max(32).default('').meta({ title: '接班人的换人密码' }),
  }),
  output: savedSchema,
  may: handoverLife.moves.take.may,
})

export const listHandovers = defineQuery({
  name: 'responsibility.list-handovers',
  title: '交接班记录',
  input: z.object({ ...pageInput, state: listOf(handoverStateSchema), post: idSchema.optional(), from: daySchema.optional(), to: daySchema.optional(), sort: z.enum(['-endsAt', 'endsAt']).default('-endsAt') }),
  output: pageOf(handoverSchema.omit({ facts: true })),
  may: [...ENTERPRISE_STAFF],
})

export const getHandover = defineQuery({ name: 'responsibility.get-handover', title: '交接班记录详情', input: z.object({ id: idSchema }), output: handoverSchema, may: [...ENTERPRISE_STAFF] })

const whole = z.object({ handover: handoverSchema })
export const shiftHandedOver = defineEvent('responsibility.shift-handed-over', '交班签字', whole)
export const shiftTaken = defineEvent('responsibility.shift-taken', '接班签字', whole)
export const handoverLate = defineEvent('responsibility.handover-late', '未按时交接班', z.object({ post: namedSchema, day: daySchema, shift: z.string(), endedAt: instantSchema }))
