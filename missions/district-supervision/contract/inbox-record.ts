import { z } from 'zod'
import { daySchema, idSchema } from '@anlan/kernel/schema'
import { commitmentSchema, commitmentTicketSchema, deviceStatusSchema } from './commitment.ts'
import { POSITIONING_KINDS, POSITIONING_SCHEMAS } from './positioning.ts'
import { SPECIAL_WORK_KINDS, SPECIAL_WORK_SCHEMAS } from './special-work.ts'
import { VIDEO_KINDS, VIDEO_SCHEMAS } from './video.ts'

/** What the district takes, in its own words: it knows the sender's houses only by `standards/exchange/district-inbox.md`. */
const words = (most: number) => z.string('应为文字').trim().min(1, '不能为空').max(most, `不超过 ${most} 个字`)
const at = z.number('应为时刻（毫秒）').int('应为时刻（毫秒）').min(946_684_800_000, '时刻过早').max(4_102_444_800_000, '时刻过晚')
const one = <const Codes extends readonly string[]>(codes: Codes) => z.enum(codes, `应为 ${codes.join('、')} 之一`)
const ref = idSchema
const person = z.looseObject({ id: z.string(), name: words(100) })
const level = one(['1', '2', '3', '4'])

const dangerSchema = z
  .looseObject({
    state: one(['reported', 'rectifying', 'to-accept', 'accepted', 'rejected']),
    name: words(300), description: words(4_000), place: z.string().max(500), level: one(['0', '1']),
    reportedAt: at, reporter: words(100),
    measure: ref.nullish(), record: ref.nullish(),
    responsible: person.nullish(), deadline: daySchema.nullish(), rectifiedAt: at.nullish(), acceptedAt: at.nullish(),
  })
  .superRefine((danger, issues) => {
    const owed = (field: 'deadline' | 'responsible' | 'acceptedAt', msg: string): void => {
      if (danger[field] === null || danger[field] === undefined) issues.addIssue({ code: 'custom', path: [field], message: msg })
    }
    if (danger.state === 'rectifying' || danger.state === 'to-accept') {
      owed('deadline', '确认后的隐患必须有治理期限')
      owed('responsible', '确认后的隐患必须有整改责任人')
    }
    if (danger.state === 'accepted') owed('acceptedAt', '已验收的隐患必须有验收时间')
  })

export const INBOX_SCHEMAS = {
  unit: z.looseObject({ hazardCode: words(36), department: words(200), responsible: words(100), name: words(200), riskLevel: level }),
  'risk-event': z.looseObject({ unit: ref, name: words(500), inherentLevel: level.nullish(), residualLevel: level.nullish() }),
  measure: z.looseObject({
    riskEvent: ref, dataSrc: one(['1', '2']), classify1: level, classify2: z.string().regex(/^[1-4]-[1-5]$/, '应为 1-4 这样的分类代码'),
    classify3: z.string().max(100).nullish(), description: words(4_000), inspectionContent: words(4_000),
  }),
  plan: z.looseObject({
    measure: ref, content: words(1_000), cycle: z.number().int().positive(), cycleUnit: one(['小时', '天', '月', '年']), firstStart: at,
    windowStart: z.string().nullish(), windowEnd: z.string().nullish(), workDayType: one(['0', '1', '2']), workType: one(['0', '1', '2', '3']), taskNum: z.number().int().min(1).max(10).nullish(),
  }),
  record: z.looseObject({ plan: ref, checkedAt: at, result: one(['0', '1', '2', '3']), inspector: words(100), note: z.string().nullish() }),
  danger: dangerSchema,
  stop: z.looseObject({ unit: ref, startAt: at, endAt: at, reason: words(1_000) }).refine(({ startAt, endAt }) => endAt >= startAt, { path: ['endAt'], error: '停用结束不能早于开始' }),
  commitment: commitmentSchema,
  'device-status': deviceStatusSchema,
  'commitment-ticket': commitmentTicketSchema,
  ...POSITIONING_SCHEMAS,
  ...SPECIAL_WORK_SCHEMAS,
  ...VIDEO_SCHEMAS,
} as const

export const INBOX_KINDS = {
  unit: '风险单元', 'risk-event': '风险事件', measure: '管控措施', plan: '排查计划', record: '排查记录', danger: '隐患', stop: '停用检维修记录',
  commitment: '安全承诺公告', 'device-status': '装置运行状态', 'commitment-ticket': '公告列明的作业',
  ...POSITIONING_KINDS,
  ...SPECIAL_WORK_KINDS,
  ...VIDEO_KINDS,
} as const
export const inboxKindSchema = z.enum(Object.keys(INBOX_KINDS) as [keyof typeof INBOX_KINDS, ...(keyof typeof INBOX_KINDS)[]])
export type InboxKind = z.infer<typeof inboxKindSchema>

/** Fields that name a parent, and its kind. */
export const INBOX_PARENTS: Readonly<Record<InboxKind, readonly (readonly [field: string, kind: InboxKind])[]>> = {
  unit: [],
  'risk-event': [['unit', 'unit']],
  measure: [['riskEvent', 'risk-event']],
  plan: [['measure', 'measure']],
  record: [['plan', 'plan']],
  danger: [['measure', 'measure'], ['record', 'record']],
  stop: [['unit', 'unit']],
  commitment: [],
  'device-status': [['commitment', 'commitment']],
  'commitment-ticket': [['commitment', 'commitment']],
  'located-person': [],
  fence: [],
  'person-alarm': [['person', 'located-person'], ['fence', 'fence']],
  'area-alarm': [['fence', 'fence']],
  gathering: [],
  'work-plan': [],
  'work-permit': [['plan', 'work-plan']],
  'work-alarm': [['permit', 'work-permit']],
  'analysis-device': [],
  'analysis-status': [['device', 'analysis-device']],
  'video-alarm': [['device', 'analysis-device']],
}

export const inboxRowSchema = z.object({ id: idSchema, version: z.number().int().positive(), updatedAt: at, deleted: z.boolean(), record: z.record(z.string(), z.unknown()) })
export type InboxRow = z.infer<typeof inboxRowSchema>
export const inboxBatchSchema = z.object({ batch: idSchema, rows: z.array(z.unknown()).min(1, '没有可接收的行').max(50, '每批不超过 50 行') })

export type InboxOutcome = 'stored' | 'unchanged' | 'outdated' | 'refused'
export interface InboxAnswer {
  readonly id: string
  readonly outcome: InboxOutcome
  readonly message?: string
}
