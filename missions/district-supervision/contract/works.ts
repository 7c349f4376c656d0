import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { issuedOrderStateSchema } from './issued-order.ts'
import { permitStateSchema, workKindSchema } from './special-work.ts'

const may = ['district-officer', 'town-officer'] as const
const count = z.number().int()
const of = { enterprise: idSchema, enterpriseName: z.string(), town: z.string().nullable() }
const workSchema = z.object({ kind: workKindSchema, level: z.string().nullable() })
const moment = instantSchema.nullable()

const planLineSchema = z.object({
  ...of, id: idSchema, unit: z.string(), workUnit: z.string(), contractor: z.boolean(), content: z.string(), place: z.string(), from: instantSchema, until: instantSchema, works: z.array(workSchema),
  emergency: z.boolean(), emergencyReason: z.string(), approvedAt: moment, approvedBy: z.string().nullable(),
  /** Approved on the day of the work itself, or later, and no emergency (AQ 3064.2-2025 5.3.1). */
  late: z.boolean(), permits: count,
})
export type PlanLine = z.infer<typeof planLineSchema>

/** 作业备案 of one day: what is to be done by whom; what is late or an emergency first. */
export const workPlans = defineQuery({
  name: 'district-supervision.work-plans', title: '作业备案',
  input: z.object({ ...pageInput, day: daySchema.optional(), enterprise: idSchema.optional(), only: z.enum(['late', 'emergency', 'without-permit']).optional() }),
  output: pageOf(planLineSchema).extend({ day: daySchema, enterprises: count, emergencies: count, late: count, never: count }), may,
})

const permitLineSchema = z.object({
  ...of, id: idSchema, number: z.string(), kind: workKindSchema, level: z.string().nullable(), state: permitStateSchema, unit: z.string(), workUnits: z.string(), contractor: z.boolean(), place: z.string(), content: z.string(),
  from: instantSchema, until: instantSchema, startedAt: moment, at: z.tuple([z.number(), z.number()]).nullable(), alarms: count, issues: count, checkedAt: moment, findings: count.nullable(),
})
export type WorkPermitLine = z.infer<typeof permitLineSchema>
const filters = {
  enterprise: idSchema.optional(), unit: z.string().trim().max(100).optional(), contractor: z.stringbool().optional(), place: z.string().trim().max(100).optional(), kind: listOf(workKindSchema), level: listOf(z.string().max(20)),
  state: listOf(permitStateSchema), alarm: z.string().max(10).optional(), from: daySchema.optional(), to: daySchema.optional(), unchecked: z.stringbool().optional(),
}
/** 作业票抽查 (AQ 3064.2-2025 6.2): by unit, contractor, time, place, type, level, state, alarm. */
export const workPermits = defineQuery({ name: 'district-supervision.work-permits', title: '作业票抽查', input: z.object({ ...pageInput, ...filters }), output: pageOf(permitLineSchema), may })

/** Drawn at random by a seed that is stated: whoever repeats it gets the same. */
export const drawPermits = defineQuery({
  name: 'district-supervision.draw-permits', title: '随机抽取作业票',
  input: z.object({ ...filters, seed: z.string().trim().min(1, '请填写随机种子').max(40), count: z.coerce.number().int().min(1).max(50).default(5) }),
  output: z.object({ seed: z.string(), of: count, rows: z.array(permitLineSchema) }), may,
})

const findingSchema = z.object({ item: z.string().trim().min(2).max(50), fine: z.boolean(), words: z.string().trim().max(500) })
const checkSchema = z.object({ id: idSchema, at: instantSchema, by: z.string(), seed: z.string().nullable(), findings: z.array(findingSchema), comment: z.string(), order: z.object({ id: idSchema, state: issuedOrderStateSchema, answer: z.string().nullable() }).nullable() })
export type SpotCheck = z.infer<typeof checkSchema>

/** One permit as delivered, with its plan, its alarms, what it says against itself, and what was found. */
export const workPermit = defineQuery({
  name: 'district-supervision.work-permit', title: '作业票',
  input: z.object({ enterprise: idSchema, id: idSchema }),
  output: z.object({
    ...of, permit: z.record(z.string(), z.unknown()), plan: z.record(z.string(), z.unknown()).nullable(), alarms: z.array(z.object({ id: idSchema, code: z.string().nullable(), text: z.string(), begunAt: instantSchema, endedAt: moment, result: z.string().nullable() })),
    issues: z.array(z.object({ rule: z.string(), words: z.string(), clause: z.string() })), checks: z.array(checkSchema),
  }),
  may,
})

export const CHECK_ITEMS = ['票面填写', '签批程序', '气体分析', '安全措施', '监护和人员', '现场视频'] as const
/** What was found goes to the enterprise as a supervision order with a deadline. */
export const spotCheck = defineCommand({
  name: 'district-supervision.spot-check', title: '登记抽查',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }), enterprise: idSchema.meta({ widget: 'hidden' }), permit: idSchema.meta({ widget: 'hidden' }), seed: z.string().max(40).nullable().default(null).meta({ widget: 'hidden' }),
    findings: z.array(findingSchema).min(1, '请逐项填写').max(20), comment: z.string().trim().max(500).default(''),
    /** Asked for when something was found. */
    endAt: instantSchema.optional(),
  }),
  output: z.object({ id: idSchema, order: idSchema.nullable() }), may: ['district-officer'],
})
export const spotChecked = defineEvent('district-supervision.spot-checked', '抽查了作业票', z.object({ enterprise: idSchema, permit: idSchema, findings: count, order: idSchema.nullable() }))

/** A link to the permit at the enterprise: for one permit, to read, for a quarter of an hour. */
export const openPermit = defineCommand({
  name: 'district-supervision.open-permit', title: '到企业查看',
  input: z.object({ enterprise: idSchema, permit: idSchema }), output: z.object({ address: z.string(), until: instantSchema }), may: ['district-officer'],
})
export const permitOpened = defineEvent('district-supervision.permit-opened', '打开了企业的作业票', z.object({ enterprise: idSchema, permit: idSchema, until: instantSchema }))

const countLineSchema = z.object({ ...of, kind: workKindSchema, level: z.string().nullable(), plans: count, permits: count, planOnly: count, permitOnly: count, alarms: count, codes: z.string(), suspended: count, checks: count, findings: count, answered: count })
export type CountLine = z.infer<typeof countLineSchema>
/** 半月报 of the 13th and the 27th (通知 二), by enterprise, kind and level. */
export const workCounts = defineQuery({
  name: 'district-supervision.work-counts', title: '特殊作业半月报',
  input: z.object({ ...pageInput, day: daySchema.optional(), enterprise: idSchema.optional() }),
  output: pageOf(countLineSchema).extend({ from: daySchema, until: daySchema, never: z.array(z.string()) }), may,
})
