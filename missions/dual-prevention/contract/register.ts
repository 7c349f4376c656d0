import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { measureSchema, planSchema, riskEventSchema, riskLevelSchema, stopRecordSchema, unitSchema } from './records.ts'
import { reviewSchema, reviewStateSchema } from './reassess.ts'
import { timelineSchema } from './timeline.ts'

/** The register of risks as people read it. Deleted records are left out. */
export const unitRowSchema = unitSchema.extend({
  riskEvents: z.number().int(),
  measures: z.number().int(),
  /** Dangers not yet accepted that belong to a measure of the unit. */
  openDangers: z.number().int(),
  /** A stop record covers this moment. */
  stopped: z.boolean(),
  /** Name of its analysis object; null while nobody has described it. */
  objectName: z.string().nullable(),
  review: reviewSchema,
})
export const listUnits = defineQuery({
  name: 'dual-prevention.list-units',
  title: '风险单元',
  input: z.object({ ...pageInput, riskLevel: listOf(riskLevelSchema), review: listOf(reviewStateSchema), hazardCode: z.string().max(36).optional(), sort: z.enum(['name', '-name', 'riskLevel', '-riskLevel']).default('riskLevel') }),
  output: pageOf(unitRowSchema),
  may: [...ENTERPRISE_STAFF],
})

/** One unit with all that hangs on it. */
export const getUnit = defineQuery({
  name: 'dual-prevention.get-unit',
  title: '风险单元详情',
  input: z.object({ id: idSchema }),
  output: z.object({
    unit: unitSchema,
    riskEvents: z.array(riskEventSchema),
    measures: z.array(measureSchema),
    plans: z.array(planSchema),
    stops: z.array(stopRecordSchema),
    objectName: z.string().nullable(),
    review: reviewSchema,
    timeline: timelineSchema,
  }),
  may: [...ENTERPRISE_STAFF],
})

export const riskEventRowSchema = riskEventSchema.extend({ unitName: z.string(), measures: z.number().int() })
export const listRiskEvents = defineQuery({
  name: 'dual-prevention.list-risk-events',
  title: '风险事件',
  input: z.object({ ...pageInput, unit: idSchema.optional(), residualLevel: listOf(riskLevelSchema), inherentLevel: listOf(riskLevelSchema), sort: z.enum(['name', '-name', 'inherentLevel', '-inherentLevel']).default('inherentLevel') }),
  output: pageOf(riskEventRowSchema),
  may: [...ENTERPRISE_STAFF],
})

export const measureRowSchema = measureSchema.extend({ unit: idSchema, unitName: z.string(), riskEventName: z.string(), plan: planSchema.nullable() })
export const listMeasures = defineQuery({
  name: 'dual-prevention.list-measures',
  title: '管控措施',
  input: z.object({
    ...pageInput,
    unit: idSchema.optional(),
    riskEvent: idSchema.optional(),
    dataSrc: listOf(measureSchema.shape.dataSrc),
    classify1: listOf(measureSchema.shape.classify1),
    sort: z.enum(['unitName', '-unitName', 'updatedAt', '-updatedAt']).default('unitName'),
  }),
  output: pageOf(measureRowSchema),
  may: [...ENTERPRISE_STAFF],
})
export const getMeasure = defineQuery({
  name: 'dual-prevention.get-measure',
  title: '管控措施详情',
  input: z.object({ id: idSchema }),
  output: z.object({ measure: measureRowSchema, timeline: timelineSchema }),
  may: [...ENTERPRISE_STAFF],
})

export const planRowSchema = planSchema.extend({ unitName: z.string(), riskEventName: z.string(), personName: z.string().nullable(), nextStart: z.number().int().nullable() })
export const listPlans = defineQuery({
  name: 'dual-prevention.list-plans',
  title: '排查计划',
  input: z.object({
    ...pageInput,
    unit: idSchema.optional(),
    post: idSchema.optional(),
    person: idSchema.optional(),
    cycleUnit: listOf(planSchema.shape.cycleUnit),
    workType: listOf(planSchema.shape.workType),
    sort: z.enum(['unitName', '-unitName', 'updatedAt', '-updatedAt']).default('unitName'),
  }),
  output: pageOf(planRowSchema),
  may: [...ENTERPRISE_STAFF],
})
export const getPlan = defineQuery({
  name: 'dual-prevention.get-plan',
  title: '排查计划详情',
  input: z.object({ id: idSchema }),
  output: z.object({ plan: planRowSchema, timeline: timelineSchema }),
  may: [...ENTERPRISE_STAFF],
})
