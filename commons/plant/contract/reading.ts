import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf } from '@anlan/kernel/schema'

/** How far a value can be trusted. A point that nobody hears is `silent`, which is a state of its own and never a value. */
export const QUALITIES = { good: '正常', uncertain: '可疑', bad: '故障' } as const
export const qualitySchema = z.enum(['good', 'uncertain', 'bad'])
export const READING_SOURCES = { feed: '自动采集', manual: '人工抄表' } as const
export const readingSourceSchema = z.enum(['feed', 'manual'])

/** What is wrong at a point now. `silent`: its feed has been quiet for longer than it may. `fault`: it says itself that it is broken. */
export const POINT_CONDITIONS = { low: '低报', high: '高报', 'high-high': '高高报', fault: '故障', silent: '数据中断' } as const
export const pointConditionSchema = z.enum(['low', 'high', 'high-high', 'fault', 'silent'])
export type PointCondition = z.infer<typeof pointConditionSchema>

/** A point as it stands now, in the unit of its register row. */
export const pointStateSchema = z.object({
  point: idSchema,
  tag: z.string(),
  name: z.string(),
  quantity: z.string(),
  unit: z.string(),
  area: z.string(),
  equipment: z.string(),
  /** Null until anything was heard. */
  value: z.number().nullable(),
  at: instantSchema.nullable(),
  quality: qualitySchema.nullable(),
  source: readingSourceSchema.nullable(),
  condition: pointConditionSchema.nullable(),
  conditionSince: instantSchema.nullable(),
  /** Taken out of service on purpose, with approval; its alarms are not raised, and that is shown. */
  bypassed: z.boolean(),
  /** Somebody feeds it; a point without a feed is read by hand and never silent. */
  fed: z.boolean(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  highHigh: z.number().nullable(),
})
export type PointState = z.infer<typeof pointStateSchema>

/** Values as an edge or another house hands them in; unknown points are told, not dropped silently. */
export const takeReadings = defineCommand({
  name: 'plant.take-readings',
  title: '记录监测值',
  input: z.object({
    source: readingSourceSchema,
    readings: z.array(z.object({ point: idSchema, value: z.number().nullable(), at: z.number().int().nonnegative(), quality: qualitySchema.default('good') })).min(1).max(5_000),
  }),
  output: z.object({ taken: z.number().int(), unknown: z.array(idSchema) }),
  may: [],
})

/** The present state of points: those named, or all of the org; of an area, of one quantity, or in one of these conditions where that is asked. */
export const pointStates = defineQuery({
  name: 'plant.point-states',
  title: '监测点实时状态',
  input: z.object({ points: listOf(idSchema), area: z.string().max(50).optional(), quantity: z.string().max(50).optional(), condition: listOf(pointConditionSchema) }),
  output: z.object({ now: instantSchema, points: z.array(pointStateSchema) }),
  may: [...ENTERPRISE_STAFF],
})

/** One point over a time, at most 2,000 pairs: thinned to the least and greatest of each step when there are more. */
export const pointHistory = defineQuery({
  name: 'plant.point-history',
  title: '监测点历史',
  input: z.object({ point: idSchema, from: instantSchema, to: instantSchema }),
  output: z.object({ point: pointStateSchema, values: z.array(z.object({ at: instantSchema, value: z.number(), source: readingSourceSchema })) }),
  may: [...ENTERPRISE_STAFF],
})

/** A small picture of the last hours of every point: at most 24 means each, oldest first. */
export const pointTrends = defineQuery({
  name: 'plant.point-trends',
  title: '监测点走势',
  input: z.object({ hours: z.coerce.number().int().min(1).max(24).default(2) }),
  output: z.object({ trends: z.array(z.object({ point: idSchema, values: z.array(z.number()) })) }),
  may: [...ENTERPRISE_STAFF],
})

/** Conditions that were told, the latest first: how often a detector has alarmed, and for how long. */
export const pointAlarms = defineQuery({
  name: 'plant.point-alarms',
  title: '监测点报警记录',
  input: z.object({ point: idSchema.optional(), from: instantSchema.default(0), limit: z.coerce.number().int().min(1).max(500).default(100) }),
  output: z.object({
    alarms: z.array(z.object({ point: idSchema, raisedAt: instantSchema, condition: pointConditionSchema, value: z.number().nullable(), limit: z.number().nullable(), clearedAt: instantSchema.nullable() })),
  }),
  may: [...ENTERPRISE_STAFF],
})

const told = z.object({ point: pointStateSchema, condition: pointConditionSchema, value: z.number().nullable(), limit: z.number().nullable() })
/** Judged facts; raw values are no events. `subject` is the point. */
export const pointAlarmRaised = defineEvent('plant.point-alarm-raised', '监测点报警', told)
export const pointAlarmCleared = defineEvent('plant.point-alarm-cleared', '监测点恢复正常', told)
