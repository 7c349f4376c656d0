import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { daySchema, idSchema, instantSchema, listOf } from '@anlan/kernel/schema'
import { TRACK_READERS } from './roles.ts'

/** Who reads statistics: figures of areas and departments, and which card gave false alarms. */
export const STATISTICS_READERS = TRACK_READERS

const count = z.number().int()
const classSchema = z.enum(['employee', 'contractor', 'visitor'])

/** Whom and where; nothing chosen: everybody, everywhere. Of an alarm, whoever it is about. */
const whoAndWhere = { class: listOf(classSchema), fence: idSchema.optional(), department: idSchema.optional() }
const period = { from: daySchema, to: daySchema }
export const statisticsFilter = { ...period, ...whoAndWhere, kind: listOf(z.string().max(40)) }

/** Of the alarms that were raised in a period. Rates are 0 … 1, lengths seconds; null while nothing counts. */
export const alarmFiguresSchema = z.object({
  raised: count,
  red: count,
  /** How often the condition came, over all of them: one alarm stands for a condition that came again. */
  times: count,
  handled: count,
  misreport: count,
  open: count,
  ackSeconds: z.number().nullable(),
  handleSeconds: z.number().nullable(),
  /** False ones of those that somebody has decided on; open ones count for neither side. */
  falseRate: z.number().nullable(),
})
export type AlarmFigures = z.infer<typeof alarmFiguresSchema>

export const STATISTIC_SPLITS = { kind: '报警种类', fence: '区域', department: '部门', class: '人员类别' } as const
export type StatisticSplit = keyof typeof STATISTIC_SPLITS
export const TREND_UNITS = { day: '按日', week: '按周', month: '按月' } as const
export type TrendUnit = keyof typeof TREND_UNITS

const group = z.object({ /** Null where it is not known. */ key: z.string().nullable(), words: z.string(), figures: alarmFiguresSchema })

/** 报警统计 (AQ 3064.3-2025 5.3): by time, class, area, department and kind. */
export const alarmStatistics = defineQuery({
  name: 'positioning.alarm-statistics',
  title: '定位报警统计',
  input: z.object({
    ...statisticsFilter,
    by: z.enum(['kind', 'fence', 'department', 'class']).default('kind'),
    /** Left out: by day up to a month, by week up to a quarter, by month beyond. */
    unit: z.enum(['day', 'week', 'month']).optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(500),
  }),
  output: z.object({
    total: count,
    all: alarmFiguresSchema,
    rows: z.array(group),
    trend: z.array(z.object({ from: daySchema, to: daySchema, raised: count, handled: count, misreport: count })),
    /** Where what comes most often: kind and area. */
    top: z.array(z.object({ kind: z.string(), words: z.string(), place: z.string(), figures: alarmFiguresSchema })),
    kinds: z.array(z.object({ value: z.string(), words: z.string() })),
    /** 0 … 1: below it the false rate has to be. */
    falseLimit: z.number(),
    falseClause: z.string(),
  }),
  may: [...STATISTICS_READERS],
})

const heads = { average: z.number(), peak: count }

/** 人数统计: heads sampled at each minute, out of the tracks; nobody is named. */
export const presenceStatistics = defineQuery({
  name: 'positioning.presence-statistics',
  title: '人数统计',
  input: z.object({ ...period, ...whoAndWhere, offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(500) }),
  output: z.object({
    ...heads,
    peakAt: instantSchema.nullable(),
    /** Of the 24 hours of a day. */
    byHour: z.array(z.object({ hour: count, ...heads })),
    /** One row a day, for the sheet too. */
    rows: z.array(z.object({ day: daySchema, ...heads, peakAt: instantSchema.nullable(), personHours: z.number() })),
    total: count,
    areas: z.array(z.object({ fence: idSchema, words: z.string(), average: z.number(), personHours: z.number() })),
    /** Up to where tracks are counted; null while nothing is. */
    countedUntil: instantSchema.nullable(),
    /** Hours of people whose tracks cannot be read: they are missing in the figures. */
    damaged: count,
    /** Hours that wait to be counted again. */
    waiting: count,
  }),
  may: [...STATISTICS_READERS],
})
