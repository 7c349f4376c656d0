import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'

/** Data raises it, a person decides. The standard names cases, not thresholds for software: nothing is a major danger by itself. */
export const suspicionLife = defineLifecycle({
  name: 'suspicion',
  states: { suspected: '待人工确认', confirmed: '已确认为重大事故隐患', dismissed: '已排除', lapsed: '事实已消除' },
  initial: 'suspected',
  moves: {
    confirm: { title: '确认为重大事故隐患', from: ['suspected', 'lapsed'], to: 'confirmed', may: [...ENTERPRISE_MANAGERS] },
    dismiss: { title: '排除', from: ['suspected'], to: 'dismissed', may: [...ENTERPRISE_MANAGERS] },
    lapse: { title: '事实消除', from: ['suspected'], to: 'lapsed', may: [] },
  },
})
export const suspicionStateSchema = z.enum(['suspected', 'confirmed', 'dismissed', 'lapsed'])
export type SuspicionState = z.infer<typeof suspicionStateSchema>

/** A fact in words, as it stands on screen, with the record behind it. */
export const statedFactSchema = z.object({ title: z.string(), value: z.string(), link: z.string().nullable() })
export type StatedFact = z.infer<typeof statedFactSchema>

export const suspicionSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** Of AQ 3067-2026, e.g. `5.4.2`. */
  item: z.string(),
  /** What makes two of them the same one. */
  cause: z.string(),
  state: suspicionStateSchema,
  title: z.string(),
  facts: z.array(statedFactSchema),
  raisedAt: instantSchema,
  /** The facts were there last. */
  seenAt: instantSchema,
  decidedAt: instantSchema.nullable(),
  decidedBy: z.string().nullable(),
  /** Why it was confirmed or dismissed. */
  reason: z.string().nullable(),
  /** The danger that came of it. */
  danger: idSchema.nullable(),
})
export type Suspicion = z.infer<typeof suspicionSchema>

export const listSuspicions = defineQuery({
  name: 'major-danger.list-suspicions',
  title: '疑似重大事故隐患',
  input: z.object({ ...pageInput, state: listOf(suspicionStateSchema), item: z.string().max(10).optional(), sort: z.enum(['raisedAt', '-raisedAt']).default('-raisedAt') }),
  output: pageOf(suspicionSchema),
  may: [...ENTERPRISE_STAFF],
})

export const getSuspicion = defineQuery({
  name: 'major-danger.get-suspicion',
  title: '疑似重大事故隐患详情',
  input: z.object({ id: idSchema }),
  output: z.object({
    suspicion: suspicionSchema,
    condition: z.string(),
    clause: z.string(),
    timeline: z.array(z.object({ id: idSchema, at: instantSchema, type: z.string(), title: z.string(), who: z.string(), detail: z.string().nullable(), photos: z.array(idSchema) })),
  }),
  may: [...ENTERPRISE_STAFF],
})

const chosen = { id: idSchema.meta({ widget: 'hidden' }), version: versionSchema.meta({ widget: 'hidden' }) }
const decided = z.object({ id: idSchema, state: suspicionStateSchema, danger: idSchema.nullable() })

/** It becomes a danger of level 重大, to be dealt with as such. */
export const confirmSuspicion = defineCommand({
  name: 'major-danger.confirm-suspicion',
  title: '确认为重大事故隐患',
  input: z.object({
    ...chosen,
    danger: idSchema.meta({ widget: 'hidden' }),
    place: z.string().trim().min(1, '请填写所在位置').max(200).meta({ title: '所在位置' }),
    reason: z.string().trim().min(4, '请写明现场核实的情况').max(1000).meta({ title: '现场核实情况', widget: 'textarea' }),
  }),
  output: decided,
  may: suspicionLife.moves.confirm.may,
})

export const dismissSuspicion = defineCommand({
  name: 'major-danger.dismiss-suspicion',
  title: '排除疑似重大事故隐患',
  input: z.object({ ...chosen, reason: z.string().trim().min(10, '请写明排除的依据，至少 10 个字').max(1000).meta({ title: '排除依据', widget: 'textarea', help: '依据和排除人一并留存，供检查' }) }),
  output: decided,
  may: suspicionLife.moves.dismiss.may,
})

const whole = z.object({ suspicion: suspicionSchema })
export const suspicionRaised = defineEvent('major-danger.suspicion-raised', '发现疑似重大事故隐患', whole)
export const suspicionLapsed = defineEvent('major-danger.suspicion-lapsed', '疑似事实已消除', whole)
export const suspicionConfirmed = defineEvent('major-danger.suspicion-confirmed', '确认为重大事故隐患', whole)
export const suspicionDismissed = defineEvent('major-danger.suspicion-dismissed', '排除了疑似重大事故隐患', whole)
