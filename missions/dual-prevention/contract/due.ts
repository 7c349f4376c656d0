import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { inspectionRecordSchema, measureSchema } from './records.ts'

/** One occurrence of a plan. An answer that was given in time but arrived late takes the place of 未排查. */
export const dueLife = defineLifecycle({
  name: 'due',
  states: { open: '待排查', done: '已排查', missed: '超期未排查', 'made-up': '逾期补查' },
  initial: 'open',
  moves: {
    answer: { title: '提交排查结果', from: ['open', 'missed'], to: 'done', may: [...ENTERPRISE_STAFF] },
    expire: { title: '记为未排查', from: ['open'], to: 'missed', may: [] },
    'make-up': { title: '逾期补查', from: ['missed'], to: 'made-up', may: [...ENTERPRISE_STAFF] },
  },
})
export const dueStateSchema = z.enum(['open', 'done', 'missed', 'made-up'])
export type DueState = z.infer<typeof dueStateSchema>

/** 排查待办: all that a phone needs to work it without a network. Never exchanged. */
export const dueSchema = z.object({
  id: idSchema,
  plan: idSchema,
  measure: idSchema,
  state: dueStateSchema,
  /** May be answered from the start until the end. */
  startAt: instantSchema,
  endAt: instantSchema,
  content: z.string(),
  description: z.string(),
  classify1: z.string(),
  classify2: z.string(),
  riskEventName: z.string(),
  unit: idSchema,
  unitName: z.string(),
  unitLevel: z.string(),
  hazardCode: z.string(),
  workType: z.string(),
  post: idSchema.nullable(),
  postName: z.string().nullable(),
  assignees: z.array(idSchema),
  record: idSchema.nullable(),
  /** What the answer must bring. */
  photoRule: measureSchema.shape.photoRule,
  places: measureSchema.shape.places,
  readings: measureSchema.shape.readings,
})
export type Due = z.infer<typeof dueSchema>

/** What the signed-in person has to inspect: open now, or beginning by the end of tomorrow; and what was missed in the last day. */
export const myDues = defineQuery({
  name: 'dual-prevention.my-dues',
  title: '我的排查',
  input: z.object({}),
  output: z.object({ now: instantSchema, dues: z.array(dueSchema) }),
  may: [...ENTERPRISE_STAFF],
})

export const dueRowSchema = dueSchema.extend({ assigneeNames: z.array(z.string()), result: inspectionRecordSchema.shape.result.nullable(), inspector: z.string().nullable(), checkedAt: instantSchema.nullable(), presence: inspectionRecordSchema.shape.presence })
export const listDues = defineQuery({
  name: 'dual-prevention.list-dues',
  title: '排查待办',
  input: z.object({
    ...pageInput,
    /** Dues that are open at some time of these days; today when both are left out. */
    from: daySchema.optional(),
    to: daySchema.optional(),
    state: listOf(dueStateSchema),
    unit: idSchema.optional(),
    person: idSchema.optional(),
    sort: z.enum(['startAt', '-startAt', 'endAt', '-endAt']).default('endAt'),
  }),
  output: pageOf(dueRowSchema),
  may: [...ENTERPRISE_STAFF],
})

export const getDue = defineQuery({
  name: 'dual-prevention.get-due',
  title: '排查待办详情',
  input: z.object({ id: idSchema }),
  output: z.object({ due: dueRowSchema, records: z.array(inspectionRecordSchema) }),
  may: [...ENTERPRISE_STAFF],
})

export const recordRowSchema = inspectionRecordSchema.extend({ content: z.string(), unitName: z.string(), riskEventName: z.string() })
export const listRecords = defineQuery({
  name: 'dual-prevention.list-records',
  title: '排查记录',
  input: z.object({
    ...pageInput,
    from: daySchema.optional(),
    to: daySchema.optional(),
    result: listOf(inspectionRecordSchema.shape.result),
    measure: idSchema.optional(),
    sort: z.enum(['checkedAt', '-checkedAt']).default('-checkedAt'),
  }),
  output: pageOf(recordRowSchema),
  may: [...ENTERPRISE_STAFF],
})

/** One line for all dues made at once; `gap` is a time for which none were made because nobody could have been told of them. */
export const duesGenerated = defineEvent('dual-prevention.dues-generated', '生成排查待办', z.object({
  count: z.number().int(),
  day: daySchema,
  gap: z.object({ from: instantSchema, to: instantSchema }).nullable(),
}))
export const duesAssigned = defineEvent('dual-prevention.dues-assigned', '交接排查待办', z.object({ count: z.number().int() }))
