import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { stopRecordSchema, stopSignSchema, stopStateSchema } from '../records.ts'
import { timelineSchema } from '../timeline.ts'

export const stopRowSchema = stopRecordSchema.extend({ unitName: z.string() })
export const listStops = defineQuery({
  name: 'dual-prevention.list-stops',
  title: '停用检维修记录',
  input: z.object({ ...pageInput, unit: idSchema.optional(), state: listOf(stopStateSchema) }),
  output: pageOf(stopRowSchema),
  may: [...ENTERPRISE_STAFF],
})

/** A measure of the unit with a plan, and whether a stop pauses it. */
export const pausedMeasureSchema = z.object({
  measure: idSchema,
  description: z.string(),
  content: z.string(),
  riskEventName: z.string(),
  paused: z.boolean(),
  /** 暂停：仅运行时需要, 照常：消防设施 */
  reason: z.string(),
})

/** What a stop of the unit would pause, what goes on, and what is already on the way. */
export const previewStop = defineQuery({
  name: 'dual-prevention.preview-stop',
  title: '停用影响预览',
  input: z.object({ unit: idSchema, startAt: instantSchema.optional(), endAt: instantSchema.optional() }),
  output: z.object({
    unitName: z.string(),
    measures: z.array(pausedMeasureSchema),
    /** Dues of paused measures that have begun: they stay. Those not begun within the period go. */
    begun: z.number().int(),
    coming: z.number().int(),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const getStop = defineQuery({
  name: 'dual-prevention.get-stop',
  title: '停用检维修详情',
  input: z.object({ id: idSchema }),
  output: z.object({
    stop: stopRowSchema,
    measures: z.array(pausedMeasureSchema),
    /** As judged at this moment; those on the record were sent along with it. */
    signs: z.array(stopSignSchema),
    timeline: timelineSchema,
  }),
  may: [...ENTERPRISE_STAFF],
})
