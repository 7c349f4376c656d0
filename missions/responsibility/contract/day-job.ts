import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { edited, kept, savedSchema } from './kept.ts'

/** The eight special works of GB 30871 and what else the commitment counts. */
export const JOB_KINDS = {
  fire: '动火', 'confined-space': '受限空间', 'blind-plate': '盲板抽堵', height: '高处', lifting: '吊装', 'temporary-power': '临时用电', earthwork: '动土', 'road-breaking': '断路',
  'inspection-repair': '检维修', 'tank-transfer': '倒罐', 'tank-cleaning': '清罐', 'water-draining': '切水', contractor: '承包商作业', change: '变更',
  'start-up': '装置开车', 'shut-down': '装置停车', trial: '试生产',
} as const
export const jobKindSchema = z.enum(Object.keys(JOB_KINDS) as [keyof typeof JOB_KINDS, ...(keyof typeof JOB_KINDS)[]])
export type JobKind = z.infer<typeof jobKindSchema>
export const FIRE_LEVELS = { special: '特级', first: '一级', second: '二级' } as const

export const dayJobSchema = z.object({
  ...kept,
  kind: jobKindSchema,
  /** Of hot work only. */
  level: z.enum(['special', 'first', 'second']).nullable(),
  title: z.string(),
  place: z.string(),
  unit: idSchema.nullable(),
  unitName: z.string(),
  hazardCode: z.string(),
  contractor: z.string(),
  startAt: instantSchema,
  endAt: instantSchema,
  state: z.enum(['planned', 'finished', 'cancelled']),
  cancelReason: z.string(),
  /** The permit, once special work keeps permits. */
  ticket: idSchema.nullable(),
  source: z.enum(['manual', 'special-work']),
})
export type DayJob = z.infer<typeof dayJobSchema>

/** Written by hand, or by the house of special work, which sends `ticket`. */
export const saveDayJob = defineCommand({
  name: 'responsibility.save-day-job',
  title: '登记当日作业',
  input: z.object({
    ...edited,
    kind: jobKindSchema.meta({ title: '作业类别', words: JOB_KINDS }),
    level: z.enum(['special', 'first', 'second']).nullable().default(null).meta({ title: '动火级别', words: FIRE_LEVELS }),
    title: z.string().trim().min(2, '请填写作业内容').max(100).meta({ title: '作业内容' }),
    place: z.string().trim().min(2, '请填写作业地点').max(100).meta({ title: '作业地点' }),
    unit: idSchema.nullable().default(null).meta({ title: '所在风险单元', widget: 'select' }),
    contractor: z.string().trim().max(100).default('').meta({ title: '承包商', help: '本单位人员作业的留空' }),
    startAt: z.coerce.number().int().nonnegative().meta({ title: '计划开始', widget: 'datetime' }),
    endAt: z.coerce.number().int().nonnegative().meta({ title: '计划结束', widget: 'datetime' }),
    ticket: idSchema.nullable().default(null).meta({ widget: 'hidden' }),
  }),
  output: savedSchema,
  may: ['team-leader', 'safety-manager'],
})

export const endDayJob = defineCommand({
  name: 'responsibility.end-day-job',
  title: '结束当日作业',
  input: z.object({
    ...edited,
    state: z.enum(['finished', 'cancelled']).meta({ title: '结果', words: { finished: '已完工', cancelled: '取消作业' } }),
    reason: z.string().trim().max(200).default('').meta({ title: '取消原因', help: '取消的必填' }),
  }),
  output: savedSchema,
  may: ['team-leader', 'safety-manager'],
})

export const listDayJobs = defineQuery({
  name: 'responsibility.list-day-jobs',
  title: '当日作业',
  input: z.object({ ...pageInput, day: daySchema.optional(), kind: listOf(jobKindSchema), state: listOf(dayJobSchema.shape.state), sort: z.enum(['startAt', '-startAt']).default('-startAt') }),
  output: pageOf(dayJobSchema),
  may: [...ENTERPRISE_STAFF],
})

export const getDayJob = defineQuery({
  name: 'responsibility.get-day-job',
  title: '当日作业详情',
  input: z.object({ id: idSchema }),
  output: dayJobSchema,
  may: [...ENTERPRISE_STAFF],
})

export const dayJobSaved = defineEvent('responsibility.day-job-saved', '登记了当日作业', z.object({ job: dayJobSchema }))
export const dayJobEnded = defineEvent('responsibility.day-job-ended', '结束了当日作业', z.object({ job: dayJobSchema }))
