import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { indicatorRuleSchema, indicatorSchema, scopeSchema } from './assessment-rules.ts'

export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '月份应为 年-月，例如 2026-11')

/** A month's assessment: shown to everybody concerned, appealed against, sealed. */
export const sheetLife = defineLifecycle({
  name: 'assessment',
  states: { open: '公示中', sealed: '已定稿' },
  initial: 'open',
  moves: { seal: { title: '定稿', from: ['open'], to: 'sealed', may: [...ENTERPRISE_MANAGERS] } },
})

export const appealLife = defineLifecycle({
  name: 'assessment-appeal',
  states: { open: '待处理', upheld: '已更正', kept: '维持原结果' },
  initial: 'open',
  moves: {
    uphold: { title: '更正', from: ['open'], to: 'upheld', may: [...ENTERPRISE_MANAGERS] },
    keep: { title: '维持', from: ['open'], to: 'kept', may: [...ENTERPRISE_MANAGERS] },
  },
})
export const appealStateSchema = z.enum(['open', 'upheld', 'kept'])

const count = z.number().int().nonnegative()

/** One fact that was not as it should be. */
const missingSchema = z.object({ id: idSchema, title: z.string(), at: instantSchema, link: z.string(), note: z.string() })

export const sheetLineSchema = z.object({
  indicator: indicatorSchema,
  rule: indicatorRuleSchema,
  /** All facts, and those that were as they should be; for what is no rate both are the number of facts. */
  of: count,
  done: count,
  /** Taken back by an appeal. */
  excused: count,
  points: z.number(),
  full: z.number(),
  /** At most 50 of them. */
  missing: z.array(missingSchema),
})
export type SheetLine = z.infer<typeof sheetLineSchema>

/** The sheet of one person or department for one month; `version` is its revision, and earlier ones stay. */
export const sheetSchema = z.object({
  version: versionSchema,
  month: monthSchema,
  scope: scopeSchema,
  subject: idSchema,
  name: z.string(),
  department: idSchema.nullable(),
  departmentName: z.string().nullable(),
  lines: z.array(sheetLineSchema),
  total: z.number(),
  full: z.number(),
  at: instantSchema,
  /** Why there is a revision. */
  why: z.string(),
})
export type Sheet = z.infer<typeof sheetSchema>

export const appealSchema = z.object({
  id: idSchema,
  version: versionSchema,
  month: monthSchema,
  scope: scopeSchema,
  subject: idSchema,
  name: z.string(),
  indicator: indicatorSchema,
  state: appealStateSchema,
  reason: z.string(),
  by: z.object({ id: idSchema, name: z.string() }),
  at: instantSchema,
  decision: z.object({ words: z.string(), excused: count, by: z.string(), at: instantSchema }).nullable(),
})
export type Appeal = z.infer<typeof appealSchema>

const subjectInput = { month: monthSchema, scope: scopeSchema, subject: idSchema }
/** `running` is the month so far: nothing is fixed yet. */
const stateNow = z.enum(['running', 'open', 'sealed'])

/** Months that were assessed, the newest first, and the running one. */
export const listMonths = defineQuery({
  name: 'effect.list-months',
  title: '考核月份',
  input: z.object({ ...pageInput }),
  output: pageOf(z.object({ month: monthSchema, state: stateNow, sealAt: instantSchema.nullable(), openAppeals: count })),
  may: [...ENTERPRISE_STAFF],
})

/** Those that the asker may see: one's own; a leader's department; all for the safety manager and the principal. */
export const listSheets = defineQuery({
  name: 'effect.list-sheets',
  title: '月度考核',
  input: z.object({ ...pageInput, month: monthSchema.optional(), scope: scopeSchema.default('person') }),
  output: pageOf(sheetSchema).extend({ month: monthSchema, state: stateNow }),
  may: [...ENTERPRISE_STAFF],
})

const shownSheet = z.object({ sheet: sheetSchema.nullable(), month: monthSchema, state: stateNow, sealAt: instantSchema.nullable(), revisions: z.array(sheetSchema), appeals: z.array(appealSchema) })
export type ShownSheet = z.infer<typeof shownSheet>

export const getSheet = defineQuery({ name: 'effect.get-sheet', title: '考核表', input: z.object(subjectInput), output: shownSheet, may: [...ENTERPRISE_STAFF] })
/** The asker's own; the last month that was assessed when none is named. */
export const mySheet = defineQuery({ name: 'effect.my-sheet', title: '我的考核', input: z.object({ month: monthSchema.optional() }), output: shownSheet, may: [...ENTERPRISE_STAFF] })

export const appealLine = defineCommand({
  name: 'effect.appeal-line',
  title: '申诉',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    month: monthSchema.meta({ widget: 'hidden' }),
    scope: scopeSchema.meta({ widget: 'hidden' }),
    subject: idSchema.meta({ widget: 'hidden' }),
    indicator: indicatorSchema.meta({ widget: 'hidden' }),
    reason: z.string().trim().min(4, '请写明申诉的理由').max(500).meta({ title: '申诉理由', widget: 'textarea', placeholder: '哪一项不应计入，为什么' }),
  }),
  output: z.object({ id: idSchema }),
  may: [...ENTERPRISE_STAFF],
})

const decisionInput = {
  id: idSchema.meta({ widget: 'hidden' }),
  version: versionSchema.meta({ widget: 'hidden' }),
  decision: z.string().trim().min(4, '请写明处理意见').max(500).meta({ title: '处理意见', widget: 'textarea' }),
}
/** Takes so many facts back; the sheet gets a revision. */
export const upholdAppeal = defineCommand({
  name: 'effect.uphold-appeal',
  title: '更正',
  input: z.object({ ...decisionInput, excused: z.coerce.number('请填写数字').int('请填写整数').min(1, '请填写不应计入的项数').meta({ title: '不应计入', unit: '项' }) }),
  output: z.object({ id: idSchema, total: z.number() }),
  may: appealLife.moves.uphold.may,
})
export const keepAppealed = defineCommand({ name: 'effect.keep-appealed', title: '维持', input: z.object(decisionInput), output: z.object({ id: idSchema }), may: appealLife.moves.keep.may })

export const sealMonth = defineCommand({ name: 'effect.seal-month', title: '定稿', input: z.object({ month: monthSchema }), output: z.object({ month: monthSchema }), may: sheetLife.moves.seal.may })

/** What waits for a decision; of the asker's own see to it that somebody else decides. */
export const openAppeals = defineQuery({
  name: 'effect.open-appeals',
  title: '待处理的考核申诉',
  input: z.object({ ...pageInput }),
  output: pageOf(appealSchema),
  may: [...ENTERPRISE_MANAGERS],
})

export const monthAssessed = defineEvent('effect.month-assessed', '完成月度考核', z.object({ month: monthSchema, persons: count, departments: count }))
export const sheetCorrected = defineEvent('effect.sheet-corrected', '更正了考核表', z.object({ sheet: sheetSchema, appeal: appealSchema }))
export const lineAppealed = defineEvent('effect.line-appealed', '提出考核申诉', z.object({ appeal: appealSchema }))
export const appealKept = defineEvent('effect.appeal-kept', '维持考核结果', z.object({ appeal: appealSchema }))
export const monthSealed = defineEvent('effect.month-sealed', '考核定稿', z.object({ month: monthSchema }))
