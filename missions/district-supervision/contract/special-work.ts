import { z } from 'zod'
import { idSchema } from '@anlan/kernel/schema'
import { ALARM_CODES, SIGN_NODES, WORK_KINDS } from '@anlan/standards/special-work/kinds'

/** What the district takes of special work, in its own words: `standards/exchange/district-inbox.md`. */
const words = (most: number) => z.string('应为文字').trim().min(1, '不能为空').max(most, `不超过 ${most} 个字`)
const at = z.number('应为时刻（毫秒）').int('应为时刻（毫秒）').min(946_684_800_000, '时刻过早').max(4_102_444_800_000, '时刻过晚')
const keys = <Words extends Readonly<Record<string, string>>>(of: Words, what: string) => z.enum(Object.keys(of) as [keyof Words & string, ...(keyof Words & string)[]], `应为${what}之一`)
const person = z.looseObject({ id: idSchema, name: words(100) })

export const PERMIT_STATES = { preparing: '准备中', signing: '签批中', issued: '已签发', working: '作业中', suspended: '已暂停', finished: '待验收', closed: '已验收', void: '已作废', cancelled: '已取消' } as const
export type DeliveredState = keyof typeof PERMIT_STATES
export const permitStateSchema = keys(PERMIT_STATES, '作业票状态')
export const workKindSchema = keys(WORK_KINDS, '八类作业')
const level = z.string().max(20).nullish()
const code = keys(ALARM_CODES, '报警代码')

const inTime = <It extends { readonly from: number; readonly until: number }>({ from, until }: It): boolean => until > from
const BACKWARD = { path: ['until'], error: '结束时间应晚于开始时间' }

const planSchema = z.looseObject({
  unit: words(200), workUnit: words(200), contractor: z.boolean(), content: words(1_000), area: words(100), spot: words(200), from: at, until: at,
  works: z.array(z.looseObject({ kind: workKindSchema, level })).min(1, '至少一种作业').max(8), emergency: z.boolean(), emergencyReason: z.string().max(500).nullish(), askedAt: at.nullish(), approvedAt: at.nullish(), approvedBy: z.string().max(100).nullish(),
}).refine(inTime, BACKWARD)

const permitSchema = z.looseObject({
  number: words(100), kind: workKindSchema, level, state: permitStateSchema, plan: idSchema.nullish(), unit: words(200), workUnits: z.array(words(200)).min(1), contractor: z.boolean(), area: words(100), spot: words(200), content: words(2_000), from: at, until: at,
  inCharge: person, inChargeMobile: z.string().max(20).nullish(), guardians: z.array(person).max(50), workers: z.array(person).max(500),
  certificates: z.array(z.looseObject({ holder: words(100), work: words(100), number: words(100), validUntil: z.string().max(10) })).nullish(),
  appliedAt: at.nullish(), issuedAt: at.nullish(), startedAt: at.nullish(), finishedAt: at.nullish(), acceptedAt: at.nullish(), acceptedBy: z.string().max(100).nullish(),
  gasTests: z.array(z.looseObject({ at, spot: z.string().max(100), by: z.string().max(100), verdict: z.enum(['pass', 'fail', 'none']) })).nullish(),
  measures: z.looseObject({ rows: z.int().nonnegative(), answered: z.int().nonnegative() }).nullish(), hazards: z.int().nonnegative().nullish(), briefedAt: at.nullish(),
  signed: z.array(z.looseObject({ node: keys(SIGN_NODES, '签批环节'), who: person, at, presence: z.string().max(20) })).nullish(), links: z.array(idSchema).nullish(),
  suspensions: z.array(z.looseObject({ at, why: z.string().max(1_000), code: code.nullish(), resumedAt: at.nullish() })).nullish(),
  cancelledCause: z.string().max(1_000).nullish(), changedCause: z.string().max(1_000).nullish(), endedReason: z.string().max(1_000).nullish(), fromPaper: z.boolean().nullish(),
  at: z.tuple([z.number().min(73).max(136), z.number().min(3).max(54)], '应为 [经度, 纬度]').nullish(),
}).refine(inTime, BACKWARD)
export type DeliveredPermit = z.output<typeof permitSchema>
export type DeliveredPlan = z.output<typeof planSchema>

const alarmSchema = z.looseObject({ permit: idSchema, number: words(100), code: code.nullish(), text: words(2_000), begunAt: at, endedAt: at.nullish(), result: z.string().max(1_000).nullish() }).refine(({ begunAt, endedAt }) => endedAt === null || endedAt === undefined || endedAt >= begunAt, { path: ['endedAt'], error: '报警结束不能早于开始' })
export type DeliveredAlarm = z.output<typeof alarmSchema>

export const SPECIAL_WORK_SCHEMAS = { 'work-plan': planSchema, 'work-permit': permitSchema, 'work-alarm': alarmSchema } as const
export const SPECIAL_WORK_KINDS = { 'work-plan': '作业预约', 'work-permit': '作业票', 'work-alarm': '特殊作业报警' } as const
