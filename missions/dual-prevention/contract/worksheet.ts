import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { codeSchema } from '@anlan/standards/code-table'
import { CLASSIFY2, CONTROL_LEVEL, DATA_SRC } from '@anlan/standards/code-tables'
import { assessmentSchema, riskLevelSchema } from './records.ts'
import { timelineSchema } from './timeline.ts'
import { wordsOf } from './words-of.ts'

export const WORKSHEET_KINDS = { JHA: '作业危害分析', SCL: '安全检查表分析' } as const
export const worksheetKindSchema = z.enum(['JHA', 'SCL'])
export type WorksheetKind = z.infer<typeof worksheetKindSchema>

export const worksheetLife = defineLifecycle({
  name: 'worksheet',
  states: { drafting: '编制中', submitted: '待审核', approved: '已审核', applied: '已转入清单' },
  initial: 'drafting',
  moves: {
    submit: { title: '提交审核', from: ['drafting'], to: 'submitted', may: [...ENTERPRISE_STAFF] },
    return: { title: '退回修改', from: ['submitted', 'approved'], to: 'drafting', may: ['safety-manager', 'principal'] },
    approve: { title: '审核通过', from: ['submitted'], to: 'approved', may: ['safety-manager', 'principal'] },
    apply: { title: '转入风险清单', from: ['approved'], to: 'applied', may: ['safety-manager'] },
  },
})
export const worksheetStateSchema = z.enum(['drafting', 'submitted', 'approved', 'applied'])

const words = (title: string, most: number, more: object = {}) => z.string().trim().max(most).default('').meta({ title, ...more })

/** A measure as it stands on the sheet; empty words are allowed until the sheet is submitted. */
export const sheetMeasureSchema = z.object({
  description: words('措施', 4000, { widget: 'textarea' }),
  classify2: codeSchema(CLASSIFY2).nullable().default(null).meta({ title: '措施分类', words: wordsOf(CLASSIFY2) }),
  dataSrc: codeSchema(DATA_SRC).default('2').meta({ title: '管控方式', words: wordsOf(DATA_SRC) }),
  controlLevel: codeSchema(CONTROL_LEVEL).nullable().default(null).meta({ title: '管控层级', words: wordsOf(CONTROL_LEVEL) }),
})
export type SheetMeasure = z.infer<typeof sheetMeasureSchema>

/** 作业危害分析: step, hazard, consequence. 安全检查表分析: item, standard, what a deviation leads to. */
export const sheetRowSchema = z.object({
  /** 作业步骤, or 检查项目. */
  subject: words('作业步骤', 200),
  /** 危害因素, or 检查标准. */
  hazard: words('危害因素', 500, { widget: 'textarea' }),
  consequence: words('可能导致的后果', 300),
  existing: z.array(sheetMeasureSchema).max(30).default([]).meta({ title: '现有措施' }),
  rating: assessmentSchema.nullable().default(null).meta({ title: '风险评价', widget: 'assessment' }),
  suggested: z.array(sheetMeasureSchema).max(30).default([]).meta({ title: '建议新增措施' }),
  residual: assessmentSchema.nullable().default(null).meta({ title: '剩余风险评价', widget: 'assessment' }),
})
export type SheetRow = z.infer<typeof sheetRowSchema>

export const memberSchema = z.object({ id: idSchema, name: z.string() })
const stepSchema = memberSchema.extend({ at: instantSchema })

export const worksheetSchema = z.object({
  id: idSchema,
  version: versionSchema,
  deleted: z.boolean(),
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
  kind: worksheetKindSchema,
  state: worksheetStateSchema,
  unit: idSchema,
  /** 作业活动, or 设备设施. */
  title: z.string(),
  place: z.string(),
  author: memberSchema,
  /** Who analyses, the author among them. */
  members: z.array(memberSchema),
  /** Whose word stands under the content as it is now. */
  confirmed: z.array(stepSchema),
  rows: z.array(sheetRowSchema),
  submittedAt: instantSchema.nullable(),
  approved: stepSchema.nullable(),
  appliedAt: instantSchema.nullable(),
  returnedReason: z.string().nullable(),
})
export type Worksheet = z.infer<typeof worksheetSchema>

export const worksheetRowSchema = worksheetSchema.omit({ rows: true }).extend({ unitName: z.string(), rowCount: z.number().int() })

export const listWorksheets = defineQuery({
  name: 'dual-prevention.list-worksheets',
  title: '风险分析表',
  input: z.object({
    ...pageInput,
    kind: listOf(worksheetKindSchema),
    state: listOf(worksheetStateSchema),
    unit: idSchema.optional(),
    sort: z.enum(['title', '-title', 'updatedAt', '-updatedAt']).default('-updatedAt'),
  }),
  output: pageOf(worksheetRowSchema),
  may: [...ENTERPRISE_STAFF],
})

/** The level of each row and the reason for it, in words. */
const judgedSchema = z.object({ inherent: riskLevelSchema.nullable(), inherentWhy: z.string().nullable(), residual: riskLevelSchema.nullable(), residualWhy: z.string().nullable() })

export const getWorksheet = defineQuery({
  name: 'dual-prevention.get-worksheet',
  title: '风险分析表详情',
  input: z.object({ id: idSchema }),
  output: z.object({
    orgName: z.string(),
    worksheet: worksheetSchema,
    unitName: z.string(),
    judged: z.array(judgedSchema),
    /** What still stands against submitting it. */
    open: z.array(z.string()),
    timeline: timelineSchema,
  }),
  may: [...ENTERPRISE_STAFF],
})

const whole = z.object({ worksheet: worksheetSchema })
export const worksheetSaved = defineEvent('dual-prevention.worksheet-saved', '保存了风险分析表', whole)
export const worksheetConfirmed = defineEvent('dual-prevention.worksheet-confirmed', '确认了风险分析表', whole)
export const worksheetSubmitted = defineEvent('dual-prevention.worksheet-submitted', '提交了风险分析表', whole)
export const worksheetReturned = defineEvent('dual-prevention.worksheet-returned', '退回了风险分析表', whole)
export const worksheetApproved = defineEvent('dual-prevention.worksheet-approved', '审核通过风险分析表', whole)
export const worksheetApplied = defineEvent('dual-prevention.worksheet-applied', '风险分析表转入了风险清单', whole)
