import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'

const DECIDERS = ['team-leader', 'safety-manager', 'principal'] as const

/** 异常工况: proposed by what the plant says of itself, begun and ended by a person. */
export const abnormalLife = defineLifecycle({
  name: 'abnormal-condition',
  states: { proposed: '待确认', running: '进行中', ended: '已恢复', dismissed: '不属于异常工况', lapsed: '监测值已恢复' },
  initial: 'proposed',
  moves: {
    begin: { title: '开始异常工况', from: ['proposed'], to: 'running', may: DECIDERS },
    dismiss: { title: '不属于异常工况', from: ['proposed'], to: 'dismissed', may: DECIDERS },
    lapse: { title: '监测值恢复', from: ['proposed'], to: 'lapsed', may: [] },
    end: { title: '结束异常工况', from: ['running'], to: 'ended', may: DECIDERS },
  },
})
export const abnormalStateSchema = z.enum(['proposed', 'running', 'ended', 'dismissed', 'lapsed'])

export const abnormalSchema = z.object({
  id: idSchema,
  version: versionSchema,
  state: abnormalStateSchema,
  /** The unit area; null while a proposal could not be told where. */
  fence: idSchema.nullable(),
  area: z.string(),
  reason: z.string(),
  /** The measurement point that it was proposed for. */
  point: idSchema.nullable(),
  raisedAt: instantSchema,
  begunAt: instantSchema.nullable(),
  begunBy: z.string().nullable(),
  endedAt: instantSchema.nullable(),
  endedBy: z.string().nullable(),
  note: z.string(),
})
export type Abnormal = z.infer<typeof abnormalSchema>

const answer = z.object({ id: idSchema, state: abnormalStateSchema })
const reason = z.string().trim().min(2, '请说明情况').max(200)

/** Begins it, or confirms a proposal: then with its id and version. */
export const beginAbnormal = defineCommand({
  name: 'positioning.begin-abnormal',
  title: '开始异常工况',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: z.int().nonnegative().default(0).meta({ widget: 'hidden' }),
    fence: idSchema.meta({ title: '装置区' }),
    reason: reason.meta({ title: '情况', widget: 'textarea', placeholder: '例如：反应釜温度高高报，正在紧急降温' }),
  }),
  output: answer,
  may: [...DECIDERS],
})

export const endAbnormal = defineCommand({
  name: 'positioning.end-abnormal',
  title: '结束异常工况',
  input: z.object({ id: idSchema, version: versionSchema, note: reason.meta({ title: '恢复情况', widget: 'textarea', placeholder: '例如：温度已降至正常，装置恢复稳定' }) }),
  output: answer,
  may: [...DECIDERS],
})

export const dismissAbnormal = defineCommand({
  name: 'positioning.dismiss-abnormal',
  title: '不属于异常工况',
  input: z.object({ id: idSchema, version: versionSchema, note: reason.meta({ title: '理由', widget: 'textarea', placeholder: '例如：仪表校验，工艺正常' }) }),
  output: answer,
  may: [...DECIDERS],
})

const unitAreaSchema = z.object({ fence: idSchema, name: z.string(), people: z.int(), unrelated: z.int(), /** Null while none binds. */ allowed: z.int().nullable(), running: idSchema.nullable(), relatedKnown: z.boolean(), highRiskBuilding: z.boolean(), unitArea: z.boolean() })

/** What runs, what waits for a person, the areas with their heads, and what was. */
export const listAbnormal = defineQuery({
  name: 'positioning.list-abnormal',
  title: '异常工况',
  input: z.object({}),
  output: z.object({ now: instantSchema, areas: z.array(unitAreaSchema), running: z.array(abnormalSchema), proposed: z.array(abnormalSchema), past: z.array(abnormalSchema) }),
  may: [...ENTERPRISE_STAFF],
})

const whole = z.object({ condition: abnormalSchema })
export const abnormalProposed = defineEvent('positioning.abnormal-proposed', '监测值提示可能异常工况', whole)
export const abnormalBegun = defineEvent('positioning.abnormal-begun', '开始异常工况', whole)
export const abnormalEnded = defineEvent('positioning.abnormal-ended', '结束异常工况', whole)
export const abnormalDismissed = defineEvent('positioning.abnormal-dismissed', '确认不属于异常工况', whole)

/** Heads of an area that the law limits (AQ 3067-2026 5.7.4), told while there are too many, or somebody unrelated; `stands` false when it is over. */
export const crowdSchema = z.object({ fence: idSchema, place: z.string(), people: z.int(), unrelated: z.int(), abnormal: z.boolean(), highRiskBuilding: z.boolean(), at: instantSchema, stands: z.boolean() })
export const crowdCounted = defineEvent('positioning.crowd-counted', '重点区域人数超限情况变化', z.object({ crowd: crowdSchema }))
