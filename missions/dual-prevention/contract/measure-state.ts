import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf } from '@anlan/kernel/schema'
import { measureSchema, riskLevelSchema } from './records.ts'

/** Whether a measure does what it is there for. `unknown` is never taken for good. */
export const MEASURE_STATES = { failed: '失效', overdue: '超期', unknown: '未知', 'to-check': '待查', effective: '有效', stopped: '停用' } as const
export const measureStateSchema = z.enum(['failed', 'overdue', 'unknown', 'to-check', 'effective', 'stopped'])
export type MeasureState = z.infer<typeof measureStateSchema>

/** A unit is weakened while some of its measures do not hold, and has failed when too much of their weight is gone. */
export const UNIT_STATES = { failed: '失效', weakened: '削弱', unknown: '未知', 'to-check': '待查', effective: '有效', stopped: '停用' } as const
export const unitStateSchema = z.enum(['failed', 'weakened', 'unknown', 'to-check', 'effective', 'stopped'])
export type UnitState = z.infer<typeof unitStateSchema>

/** Why. `subject` is a danger, a point, a due or a record, by `kind`. */
export const reasonSchema = z.object({
  kind: z.enum(['danger', 'point-alarm', 'abnormal', 'missed', 'silent', 'no-point', 'no-value', 'no-plan', 'never-checked', 'due', 'stop', 'bypass', 'checked', 'point-normal']),
  text: z.string(),
  subject: idSchema.nullable(),
  since: instantSchema.nullable(),
})
export type Reason = z.infer<typeof reasonSchema>

export const measurePictureSchema = z.object({
  measure: idSchema,
  description: z.string(),
  classify1: z.string(),
  dataSrc: measureSchema.shape.dataSrc,
  riskEventName: z.string(),
  state: measureStateSchema,
  since: instantSchema.nullable(),
  reasons: z.array(reasonSchema),
})
export type MeasurePicture = z.infer<typeof measurePictureSchema>

const count = z.number().int()
export const stateCountsSchema = z.object({ failed: count, overdue: count, unknown: count, 'to-check': count, effective: count, stopped: count })
export type StateCounts = z.infer<typeof stateCountsSchema>

export const unitPictureSchema = z.object({
  unit: idSchema,
  name: z.string(),
  department: z.string(),
  riskLevel: riskLevelSchema,
  state: unitStateSchema,
  /** Share of the weight of its measures that holds, 0 to 100; null when none is in use. */
  held: z.number().nullable(),
  counts: stateCountsSchema,
  openDangers: count,
  /** Of its measures the worst, at most three, each with its first reason. */
  worst: z.array(measurePictureSchema.pick({ measure: true, description: true, state: true, since: true, reasons: true })),
})
export type UnitPicture = z.infer<typeof unitPictureSchema>

/** The plant as it stands: every unit, the one that needs a person most first. */
export const plantPicture = defineQuery({
  name: 'dual-prevention.plant-picture',
  title: '运行画面',
  input: z.object({ state: listOf(unitStateSchema), riskLevel: listOf(riskLevelSchema) }),
  output: z.object({
    now: instantSchema,
    /** What happened and is not in the picture yet: journal lines. */
    behind: count,
    counts: stateCountsSchema,
    units: z.array(unitPictureSchema),
    /** Units by state, whatever was filtered. */
    unitCounts: z.object({ failed: count, weakened: count, unknown: count, 'to-check': count, effective: count, stopped: count }),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const unitPicture = defineQuery({
  name: 'dual-prevention.unit-picture',
  title: '单元运行画面',
  input: z.object({ id: idSchema }),
  output: z.object({ now: instantSchema, unit: unitPictureSchema, measures: z.array(measurePictureSchema) }),
  may: [...ENTERPRISE_STAFF],
})

export const measureHistory = defineQuery({
  name: 'dual-prevention.measure-history',
  title: '措施状态历史',
  input: z.object({ id: idSchema, offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({
    now: instantSchema,
    measure: measurePictureSchema.extend({ unit: idSchema, unitName: z.string(), unitLevel: riskLevelSchema, points: z.array(idSchema) }),
    rows: z.array(z.object({ at: instantSchema, state: measureStateSchema, reasons: z.array(reasonSchema) })),
    total: count,
  }),
  may: [...ENTERPRISE_STAFF],
})

const change = z.object({ measure: idSchema, unit: idSchema, from: measureStateSchema, to: measureStateSchema, reasons: z.array(reasonSchema) })
/** One line for all measures that changed at once. */
export const measureStatesChanged = defineEvent('dual-prevention.measure-states-changed', '管控措施状态变化', z.object({ changes: z.array(change) }))
