import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, listOf } from '@anlan/kernel/schema'
import { codeSchema } from '@anlan/standards/code-table'
import { DANGER_SOURCE, HAZARD_DANGER_TYPE } from '@anlan/standards/code-tables'

const count = z.number().int()

/** Of the dangers that were reported in a period. Rates are 0 … 1 and null while nothing counts. */
export const figuresSchema = z.object({
  reported: count,
  confirmed: count,
  rejected: count,
  closed: count,
  onTime: count,
  late: count,
  overdue: count,
  firstPass: count,
  sentBack: count,
  repeats: count,
  major: count,
  supervised: count,
  onTimeRate: z.number().nullable(),
  firstPassRate: z.number().nullable(),
  /** From report to acceptance, of those that are closed. */
  averageDays: z.number().nullable(),
})
export type DangerFigures = z.infer<typeof figuresSchema>

/** By what the figures are split; each is a filter of the list by the same name. */
export const SPLITS = { department: '部门', unit: '风险单元', kind: '隐患类型', source: '隐患来源', level: '隐患等级', managementClass: '人物管理分类', occurrence: '发生环节' } as const
export type Split = keyof typeof SPLITS

const groupSchema = z.object({ /** Null where it is not known. */ key: z.string().nullable(), words: z.string(), figures: figuresSchema })

/** 隐患统计. Facts, never a ranking: to find more is no merit and to find fewer no fault by itself. */
export const dangerStatistics = defineQuery({
  name: 'dual-prevention.danger-statistics',
  title: '隐患统计',
  input: z.object({
    from: daySchema,
    to: daySchema,
    department: z.string().max(200).optional(),
    unit: idSchema.optional(),
    kind: listOf(codeSchema(HAZARD_DANGER_TYPE)),
    source: listOf(codeSchema(DANGER_SOURCE)),
    level: listOf(z.enum(['0', '1'])),
    by: z.enum(['department', 'unit', 'kind', 'source', 'level', 'managementClass', 'occurrence']).default('department'),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(500),
  }),
  output: z.object({
    total: z.number().int(),
    all: figuresSchema,
    rows: z.array(groupSchema),
    /** By weeks up to a quarter, by months beyond. */
    trend: z.array(z.object({ from: daySchema, to: daySchema, reported: count, closed: count, overdue: count })),
  }),
  may: [...ENTERPRISE_STAFF],
})
