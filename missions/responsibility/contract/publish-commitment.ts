import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'
import { commitmentCountsSchema, commitmentSchema, deviceStatusSchema } from './commitment.ts'
import { judgementChain } from './judgement.ts'
import { namedSchema } from './kept.ts'

export const RUN_STATES = { '0': '停用', '1': '运行', '2': '检维修', '3': '试运行' } as const
export const GRADE_WORDS = { '1': '重大风险', '2': '较大风险', '3': '一般风险', '4': '低风险' } as const

/** What the principal declares; everything but the words is prefilled from what the system knows. */
export const declarationSchema = z.object({
  counts: commitmentCountsSchema,
  contractorWork: z.boolean(),
  trialProduction: z.boolean(),
  startStop: z.boolean(),
  pilotTest: z.boolean(),
  majorDanger: z.boolean(),
  riskGrade: z.enum(['1', '2', '3', '4']),
  statuses: z.array(z.object({ hazardCode: z.string(), name: z.string(), status: z.enum(['0', '1', '2', '3']), reason: z.string() })),
})
export type Declaration = z.infer<typeof declarationSchema>

/** Where the declaration and what the system sees differ (AQ 3067-2026 5.7.7). */
export const deviationSchema = z.object({ key: z.string(), words: z.string(), declared: z.string(), seen: z.string() })
export type Deviation = z.infer<typeof deviationSchema>
const explained = z.object({ key: z.string(), reason: z.string().trim().min(4, '请说明原因') })

/** A published commitment with all that stood beside it when it was signed. */
export const commitmentSheetSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  commitment: commitmentSchema,
  statuses: z.array(deviceStatusSchema),
  reasons: z.array(z.string()),
  deviations: z.array(deviationSchema.extend({ reason: z.string() })),
  missingBelow: z.array(z.string()),
  signature: idSchema.nullable(),
  /** For whom, when a deputy signed. */
  deputyOf: z.string().nullable(),
  /** By which secret the hand was proved. */
  provedBy: z.enum(['password', 'pin']),
})
export type CommitmentSheet = z.infer<typeof commitmentSheetSchema>

const standing = z.object({ standing: commitmentSheetSchema.nullable(), publishBy: instantSchema, publishByWords: z.string(), late: z.boolean(), /** Differences that have arisen since it was signed. */ drift: z.array(deviationSchema) })

/** The page to be signed: facts, grade with reasons, words, the levels below. */
export const commitmentDraft = defineQuery({
  name: 'responsibility.commitment-draft',
  title: '今日承诺',
  input: z.object({}),
  output: standing.extend({
    day: daySchema,
    declaration: declarationSchema,
    reasons: z.array(z.string()),
    content: z.string(),
    redAlarms: z.array(namedSchema),
    majorDangers: z.array(namedSchema),
    chain: judgementChain.output,
    /** Null when this person may sign; otherwise why not. */
    mayNot: z.string().nullable(),
  }),
  may: [...ENTERPRISE_STAFF],
})

/** Signed by the principal, or a deputy within the span of the appointment; again on the same day it is the next issue. */
export const publishCommitment = defineCommand({
  name: 'responsibility.publish-commitment',
  title: '签署并发布承诺公告',
  input: declarationSchema.extend({
    id: idSchema,
    content: z.string().trim().min(20, '承诺内容至少 20 个字').max(2000),
    explanations: z.array(explained).default([]),
    signature: idSchema.nullable().default(null),
    /** Password of the account, or the person's PIN: kept nowhere. */
    secret: z.string().min(1, '请填写登录密码或换人密码').max(128),
  }),
  output: z.object({ id: idSchema, issue: z.number().int() }),
  may: [...ENTERPRISE_STAFF],
})

export const getCommitment = defineQuery({
  name: 'responsibility.get-commitment',
  title: '承诺公告',
  input: z.object({ id: idSchema }),
  output: commitmentSheetSchema.extend({ orgName: z.string(), latest: z.boolean(), /** Where the code on paper leads. */ link: z.string() }),
  may: [...ENTERPRISE_STAFF],
})

export const DAY_STATES = { 'on-time': '按时', late: '迟发', missing: '未发', waiting: '待发', future: '', before: '' } as const
export const dayStateSchema = z.enum(['on-time', 'late', 'missing', 'waiting', 'future', 'before'])

/** A month as a calendar: on time, late or missing. */
export const commitmentMonth = defineQuery({
  name: 'responsibility.commitment-month',
  title: '承诺公告月历',
  input: z.object({ month: z.string().regex(/^\d{4}-\d{2}$/, '月份应为 年-月').optional() }),
  output: z.object({
    month: z.string(),
    days: z.array(z.object({ day: daySchema, state: dayStateSchema, issues: z.array(z.object({ id: idSchema, issue: z.number().int(), signedAt: instantSchema, signatory: z.string(), riskGrade: z.enum(['1', '2', '3', '4']) })) })),
    onTime: z.number().int(),
    late: z.number().int(),
    missing: z.number().int(),
  }),
  may: [...ENTERPRISE_STAFF],
})
