import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'
import { kept, namedSchema, savedSchema } from './kept.ts'

/** What every level judges (应急〔2018〕74号): in this order, on every sheet. */
export const TOPICS = {
  running: '装置运行状态', tanks: '储罐、仓库和重大危险源', jobs: '高危险作业', changes: '变更管理', contractors: '承包商作业', dangers: '未治理的隐患', alarms: '报警',
} as const
export const topicSchema = z.enum(['running', 'tanks', 'jobs', 'changes', 'contractors', 'dangers', 'alarms'])
export const findingSchema = z.object({ topic: topicSchema, /** What the system knows. */ known: z.string(), controlled: z.boolean(), note: z.string().trim().max(300) })
export type Finding = z.infer<typeof findingSchema>

/** 班组岗位 → 车间部门; the enterprise's own judgement is the commitment. */
export const judgementLevelSchema = z.enum(['shift', 'workshop'])
export const JUDGEMENT_LEVELS = { shift: '班组岗位', workshop: '车间部门' } as const

export const judgementSchema = z.object({
  ...kept,
  day: daySchema,
  level: judgementLevelSchema,
  /** The post or department. */
  place: namedSchema,
  findings: z.array(findingSchema),
  /** 1 重大 … 4 低 */
  riskGrade: z.enum(['1', '2', '3', '4']),
  comment: z.string(),
  signedBy: namedSchema,
  signedAt: instantSchema,
})
export type Judgement = z.infer<typeof judgementSchema>

const lower = z.object({ place: namedSchema, state: z.enum(['signed', 'missing']), riskGrade: z.enum(['1', '2', '3', '4']).nullable(), signedBy: z.string().nullable(), signedAt: instantSchema.nullable(), judgement: idSchema.nullable(), uncontrolled: z.array(z.string()) })
export type LowerLevel = z.infer<typeof lower>

/** A sheet to be judged: what is known beside each topic, and the lower level with those not yet in by name. */
export const judgementSheet = defineQuery({
  name: 'responsibility.judgement-sheet',
  title: '风险研判表',
  input: z.object({ level: judgementLevelSchema, place: idSchema.optional() }),
  output: z.object({
    day: daySchema,
    /** Where this person may judge; the first is taken when none was asked. */
    places: z.array(namedSchema),
    place: namedSchema.nullable(),
    signed: judgementSchema.nullable(),
    findings: z.array(findingSchema),
    lower: z.array(lower),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const signJudgement = defineCommand({
  name: 'responsibility.sign-judgement',
  title: '签署风险研判',
  input: z.object({
    id: idSchema,
    level: judgementLevelSchema,
    place: idSchema,
    findings: z.array(findingSchema.pick({ topic: true, controlled: true, note: true })).length(7, '七项都要研判'),
    riskGrade: z.enum(['1', '2', '3', '4'], '请选择风险等级'),
    comment: z.string().trim().max(500).default(''),
  }),
  output: savedSchema,
  may: [...ENTERPRISE_STAFF],
})

/** Both levels of a day as they stand. */
export const judgementChain = defineQuery({
  name: 'responsibility.judgement-chain',
  title: '逐级研判',
  input: z.object({ day: daySchema.optional() }),
  output: z.object({ day: daySchema, shift: z.array(lower), workshop: z.array(lower) }),
  may: [...ENTERPRISE_STAFF],
})

export const judgementSigned = defineEvent('responsibility.judgement-signed', '签署了风险研判', z.object({ judgement: judgementSchema }))
