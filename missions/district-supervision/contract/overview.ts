import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { daySchema, idSchema, instantSchema, pageInput, pageOf } from '@anlan/kernel/schema'
import { enterpriseTypeSchema } from '@anlan/plant/contract/org'
import { inboxKindSchema } from './inbox-record.ts'

/** What the district sees, from its inbox and its register alone. */
const may = ['district-officer', 'town-officer'] as const
const count = z.number().int()

export const liveStateSchema = z.enum(['live', 'quiet', 'silent', 'never'])

const todaySchema = z.object({
  /** Records of inspections that were carried out. */
  inspections: count,
  abnormal: count,
  missed: count,
  reported: count,
  closed: count,
})

const standingSchema = z.object({
  id: idSchema,
  name: z.string(),
  town: z.string().nullable(),
  type: enterpriseTypeSchema.nullable(),
  demonstration: z.boolean(),
  registrationCode: z.string().nullable(),
  provisional: z.boolean(),
  live: liveStateSchema,
  lastAt: instantSchema.nullable(),
  today: todaySchema,
  /** Dangers that are not closed; of these, past their deadline and not rectified; of these, the longest. */
  open: count,
  openMajor: count,
  overdue: count,
  longestOverdueDays: count,
  delivered: count,
  deliveredToday: count,
  refused: count,
})
export type Standing = z.infer<typeof standingSchema>

export const districtOverview = defineQuery({
  name: 'district-supervision.overview',
  title: '监管总览',
  input: z.object({}),
  output: z.object({
    at: instantSchema,
    today: daySchema,
    enterprises: z.array(standingSchema),
    totals: z.object({ enterprises: count, live: count, ...todaySchema.shape, open: count, openMajor: count, overdue: count, delivered: count, deliveredToday: count, refused: count }),
  }),
  may,
})

const overdueSchema = z.object({
  enterprise: idSchema,
  enterpriseName: z.string(),
  town: z.string().nullable(),
  id: idSchema,
  name: z.string(),
  place: z.string(),
  level: z.enum(['0', '1']),
  deadline: daySchema,
  days: count,
  responsible: z.string(),
})


export const overdue = defineQuery({
  name: 'district-supervision.overdue',
  title: '超期隐患',
  input: z.object({ ...pageInput, enterprise: idSchema.optional() }),
  output: pageOf(overdueSchema),
  may,
})

export const ACTIVITIES = { inspected: '完成排查', abnormal: '排查发现隐患', missed: '到期未排查', reported: '上报隐患', closed: '隐患验收关闭' } as const
export const activityKindSchema = z.enum(['inspected', 'abnormal', 'missed', 'reported', 'closed'])

const activitySchema = z.object({
  enterprise: idSchema,
  enterpriseName: z.string(),
  kind: activityKindSchema,
  id: idSchema,
  headline: z.string(),
  who: z.string(),
  at: instantSchema,
})


/** What was done on a day, the latest first. */
export const activity = defineQuery({
  name: 'district-supervision.activity',
  title: '当日工作',
  input: z.object({ ...pageInput, enterprise: idSchema.optional(), day: daySchema.optional(), what: activityKindSchema.optional() }),
  output: pageOf(activitySchema),
  may,
})

export const enterprisePage = defineQuery({
  name: 'district-supervision.enterprise',
  title: '企业监管页',
  input: z.object({ enterprise: idSchema }),
  output: z.object({
    at: instantSchema,
    standing: standingSchema,
    delivered: z.array(z.object({ kind: inboxKindSchema, count, deleted: count, lastAt: instantSchema.nullable(), refused: count })),
    refusals: z.array(z.object({ kind: inboxKindSchema, id: z.string(), message: z.string(), at: instantSchema })),
    levels: z.array(z.object({ level: z.enum(['1', '2', '3', '4']), units: count })),
  }),
  may,
})
