import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { timelineSchema } from './timeline.ts'

/** Signs that work was only written down. `other` is for houses that bring kinds of their own, said in the title. */
export const SIGN_KINDS = {
  'many-answers': '短时间内提交过多',
  'same-photo': '照片重复',
  'no-walk': '两处之间来不及走到',
  'last-minute': '总在到期前提交',
  'same-readings': '读数连日不变',
  'card-still': '定位卡长时间不动',
  'not-there': '人不在现场',
  'walked-by': '路过没有停留',
  other: '其他迹象',
} as const
export const signKindSchema = z.enum(['many-answers', 'same-photo', 'no-walk', 'last-minute', 'same-readings', 'card-still', 'not-there', 'walked-by', 'other'])

/** It goes to the person and the safety manager first; only what is upheld is told further. */
export const signLife = defineLifecycle({
  name: 'formalism',
  states: { raised: '待说明', appealed: '已申诉', upheld: '已认定', withdrawn: '已撤销' },
  initial: 'raised',
  moves: {
    appeal: { title: '申诉', from: ['raised'], to: 'appealed', may: [...ENTERPRISE_STAFF] },
    uphold: { title: '认定', from: ['raised', 'appealed'], to: 'upheld', may: ['safety-manager'] },
    withdraw: { title: '撤销', from: ['raised', 'appealed'], to: 'withdrawn', may: ['safety-manager'] },
  },
})
export const signStateSchema = z.enum(['raised', 'appealed', 'upheld', 'withdrawn'])

export const signSchema = z.object({
  id: idSchema,
  version: versionSchema,
  kind: signKindSchema,
  /** One sign per cause. */
  key: z.string(),
  state: signStateSchema,
  title: z.string(),
  person: idSchema,
  personName: z.string(),
  /** When it happened. */
  at: instantSchema,
  raisedAt: instantSchema,
  /** What it rests on, in words. */
  facts: z.array(z.object({ title: z.string(), value: z.string() })),
  records: z.array(idSchema),
  photos: z.array(idSchema),
  /** Until when the person may appeal before it can be upheld without having been heard. */
  appealUntil: instantSchema,
  appeal: z.string().nullable(),
  decision: z.string().nullable(),
  decidedBy: z.string().nullable(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
})
export type Sign = z.infer<typeof signSchema>

/** Hook for other houses, e.g. positioning: what they have seen becomes a sign like any other. The same key again adds nothing. */
export const raiseFormalism = defineCommand({
  name: 'dual-prevention.raise-formalism',
  title: '提出形式主义迹象',
  input: z.object({
    kind: signKindSchema,
    key: z.string().min(1).max(200),
    title: z.string().min(2).max(100),
    person: idSchema,
    personName: z.string().min(1),
    at: z.number().int().nonnegative(),
    facts: signSchema.shape.facts.min(1),
    records: z.array(idSchema).default([]),
    photos: z.array(idSchema).default([]),
  }),
  output: z.object({ id: idSchema.nullable(), again: z.boolean() }),
  may: [],
})

const moved = z.object({ id: idSchema, state: signStateSchema })
const seen = { id: idSchema.meta({ widget: 'hidden' }), version: z.int().meta({ widget: 'hidden' }) }
export const appealFormalism = defineCommand({
  name: 'dual-prevention.appeal-formalism',
  title: '申诉',
  input: z.object({ ...seen, reason: z.string().trim().min(4, '请写明情况，例如：当时在做什么、为什么这样').max(1000).meta({ title: '申诉理由', widget: 'textarea' }) }),
  output: moved,
  may: [...ENTERPRISE_STAFF],
})
const decision = z.string().trim().min(2, '请写明理由').max(500).meta({ title: '处理意见', widget: 'textarea' })
export const upholdFormalism = defineCommand({ name: 'dual-prevention.uphold-formalism', title: '认定为形式主义', input: z.object({ ...seen, decision }), output: moved, may: ['safety-manager'] })
export const withdrawFormalism = defineCommand({ name: 'dual-prevention.withdraw-formalism', title: '撤销迹象', input: z.object({ ...seen, decision }), output: moved, may: ['safety-manager'] })

/** Whoever answers for it sees all; everybody else their own. */
export const listFormalism = defineQuery({
  name: 'dual-prevention.list-formalism',
  title: '形式主义迹象',
  input: z.object({ ...pageInput, state: listOf(signStateSchema), kind: listOf(signKindSchema), sort: z.enum(['raisedAt', '-raisedAt']).default('-raisedAt') }),
  output: pageOf(signSchema),
  may: [...ENTERPRISE_STAFF],
})
export const getFormalism = defineQuery({ name: 'dual-prevention.get-formalism', title: '形式主义迹象详情', input: z.object({ id: idSchema }), output: z.object({ sign: signSchema, mine: z.boolean(), timeline: timelineSchema }), may: [...ENTERPRISE_STAFF] })

/** What waits for this person: to be explained, or to be decided. */
export const myFormalism = defineQuery({
  name: 'dual-prevention.my-formalism',
  title: '待处理的形式主义迹象',
  input: z.object({}),
  output: z.object({ items: z.array(signSchema.pick({ id: true, title: true, personName: true, state: true, appealUntil: true }).extend({ asked: z.enum(['explain', 'decide']) })) }),
  may: [...ENTERPRISE_STAFF],
})

const whole = z.object({ sign: signSchema })
export const formalismRaised = defineEvent('dual-prevention.formalism-raised', '发现形式主义迹象', whole)
export const formalismAppealed = defineEvent('dual-prevention.formalism-appealed', '提出申诉', whole)
export const formalismUpheld = defineEvent('dual-prevention.formalism-upheld', '认定为形式主义', whole)
export const formalismWithdrawn = defineEvent('dual-prevention.formalism-withdrawn', '撤销迹象', whole)
