import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { handSchema, namedSchema } from './person.ts'
import { workKindSchema, workLevelSchema } from './permit.ts'

export const PLAN_STATES = { waiting: '待批准', approved: '已批准', refused: '未批准', withdrawn: '已撤回' } as const
export const planStateSchema = z.enum(['waiting', 'approved', 'refused', 'withdrawn'])

/** 作业预约: the seven items of AQ 3064.2-2025 5.3.1, a day ahead; an emergency on the same day says why. Approved, it is filed with the regulator (6.1). */
const planFields = {
  unit: z.string().trim().min(2, '请填写作业申请单位').max(100).meta({ title: '申请单位' }),
  workUnit: z.string().trim().min(2, '请填写作业单位').max(100).meta({ title: '作业单位' }),
  contractor: z.boolean().default(false).meta({ title: '承包商作业' }),
  content: z.string().trim().min(2, '请填写作业内容').max(500).meta({ title: '作业内容' }),
  area: z.string().min(1, '请选择区域').max(50).meta({ title: '区域' }),
  spot: z.string().trim().min(2, '请填写作业位置').max(100).meta({ title: '作业位置' }),
  from: instantSchema.meta({ title: '计划开始', widget: 'datetime' }),
  until: instantSchema.meta({ title: '计划结束', widget: 'datetime' }),
  works: z.array(z.object({ kind: workKindSchema, level: workLevelSchema })).min(1, '请选择作业类型').max(8).meta({ title: '作业类型和级别' }),
  inCharge: namedSchema.nullable().default(null).meta({ title: '作业负责人' }),
  emergency: z.boolean().default(false).meta({ title: '紧急预约' }),
  emergencyReason: z.string().trim().max(200).default('').meta({ title: '紧急原因' }),
}
export const planSchema = z.object({
  id: idSchema, version: versionSchema, ...planFields, state: planStateSchema,
  decided: handSchema.extend({ reason: z.string() }).nullable(), filedAt: instantSchema.nullable(), createdAt: instantSchema, createdBy: namedSchema, updatedAt: instantSchema, updatedBy: z.string(),
})
export type Plan = z.output<typeof planSchema>

export const savePlan = defineCommand({ name: 'special-work.save-plan', title: '作业预约', input: z.object({ id: idSchema, version: z.int().nonnegative(), ...planFields }), output: z.object({ id: idSchema, version: versionSchema }), may: [...ENTERPRISE_STAFF] })
export const decidePlan = defineCommand({ name: 'special-work.decide-plan', title: '批准作业预约', input: z.object({ id: idSchema, version: versionSchema, approve: z.boolean(), reason: z.string().trim().max(200).default('') }), output: z.object({ id: idSchema, state: planStateSchema }), may: ['team-leader', 'safety-manager', 'principal'] })
export const withdrawPlan = defineCommand({ name: 'special-work.withdraw-plan', title: '撤回作业预约', input: z.object({ id: idSchema, version: versionSchema, reason: z.string().trim().min(2, '请说明原因').max(200) }), output: z.object({ id: idSchema, state: planStateSchema }), may: [...ENTERPRISE_STAFF] })
export const listPlans = defineQuery({ name: 'special-work.list-plans', title: '作业预约', input: z.object({ ...pageInput, state: listOf(planStateSchema), from: instantSchema.optional(), to: instantSchema.optional() }), output: pageOf(planSchema), may: [...ENTERPRISE_STAFF] })
export const getPlan = defineQuery({ name: 'special-work.get-plan', title: '作业预约', input: z.object({ id: idSchema }), output: z.object({ plan: planSchema }), may: [...ENTERPRISE_STAFF] })

/** Whole, for whoever passes it on. */
export const planChanged = defineEvent('special-work.plan-changed', '作业预约变化', z.object({ plan: planSchema }))
