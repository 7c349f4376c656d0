import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { enterpriseTypeSchema } from '@anlan/plant/contract/org'
import { issuedOrderStateSchema } from './issued-order.ts'

const may = ['district-officer', 'town-officer'] as const
const count = z.number().int()
const of = { enterprise: idSchema, enterpriseName: z.string(), town: z.string().nullable() }
const order = z.object({ id: idSchema, state: issuedOrderStateSchema, endAt: instantSchema.nullable() }).nullable()

/** A line of a plan or of evidence as it was delivered: shown as it is, judged by nobody. */
const line = z.object({ title: z.string(), words: z.string() })

export const majorDangerSchema = z.object({
  ...of,
  id: idSchema,
  name: z.string(),
  place: z.string(),
  state: z.enum(['reported', 'rectifying', 'to-accept', 'accepted', 'rejected']),
  reportedAt: instantSchema,
  /** Days since it was reported, until it was accepted. */
  days: count,
  deadline: daySchema.nullable(),
  overdueDays: count,
  responsible: z.string().nullable(),
  /** 五落实, as far as delivered; `null` when no plan has been. */
  plan: z.object({ state: z.string().nullable(), missing: z.array(z.string()), lines: z.array(line) }).nullable(),
  /** The last supervision order about it. */
  order,
})
export type MajorDanger = z.infer<typeof majorDangerSchema>

export const majorDangers = defineQuery({
  name: 'district-supervision.major-dangers',
  title: '重大事故隐患督办',
  input: z.object({ ...pageInput, enterprise: idSchema.optional(), closed: z.enum(['true', 'false']).default('false') }),
  output: pageOf(majorDangerSchema).extend({ open: count, overdue: count, unplanned: count, unsupervised: count }),
  may,
})

export const STOP_PHASES = { now: '正在停用', coming: '即将停用', over: '已结束' } as const
export const stopSchema = z.object({
  ...of,
  id: idSchema,
  unit: z.string(),
  startAt: instantSchema,
  endAt: instantSchema,
  reason: z.string(),
  phase: z.enum(['now', 'coming', 'over']),
  /** Approval and evidence as delivered; what should be there and is not. */
  lines: z.array(line),
  missing: z.array(z.string()),
  /** Signs that it may not be as declared, in the sender's words. */
  signs: z.array(z.string()),
  /** The last query to the enterprise about it. */
  order,
})
export type Stop = z.infer<typeof stopSchema>

export const deliveredStops = defineQuery({
  name: 'district-supervision.stops',
  title: '停用和检维修',
  input: z.object({ ...pageInput, enterprise: idSchema.optional(), phase: listOf(z.enum(['now', 'coming', 'over'])) }),
  output: pageOf(stopSchema),
  may,
})

export const commitmentLineSchema = z.object({
  ...of,
  type: enterpriseTypeSchema.nullable(),
  /** What was published last on that day; `null` when nothing was. */
  published: z
    .object({ id: idSchema, at: instantSchema, issue: count, grade: z.enum(['1', '2', '3', '4']), signatory: z.string(), content: z.string(), majorDanger: z.boolean(), counts: z.array(z.object({ title: z.string(), count })) })
    .nullable(),
  /** Never delivered anything: whether it committed is not known. */
  never: z.boolean(),
})
export type CommitmentLine = z.infer<typeof commitmentLineSchema>

export const commitments = defineQuery({
  name: 'district-supervision.commitments',
  title: '安全承诺公告',
  input: z.object({ day: daySchema.optional() }),
  output: z.object({ day: daySchema, rows: z.array(commitmentLineSchema), published: count, missing: count, unknown: count }),
  may,
})
