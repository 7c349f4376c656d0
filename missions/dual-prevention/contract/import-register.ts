import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_MANAGERS } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, pageInput, pageOf } from '@anlan/kernel/schema'

export const IMPORT_STATES = { waiting: '等待处理', reading: '读取工作簿', checking: '核对内容', saving: '写入清单', done: '已完成', failed: '未能处理' } as const
export const importStateSchema = z.enum(['waiting', 'reading', 'checking', 'saving', 'done', 'failed'])

const changesSchema = z.object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() })
export const registerFaultSchema = z.object({
  /** As Excel numbers it. */
  row: z.number().int(),
  /** The header of the column; null where the whole row is meant. */
  column: z.string().nullable(),
  message: z.string(),
  advice: z.string().nullable(),
})
export type RegisterFault = z.infer<typeof registerFaultSchema>

export const importCountsSchema = z.object({
  rows: z.number().int(),
  /** Rows in the register now: added, changed or found unchanged. */
  good: z.number().int(),
  faulty: z.number().int(),
  /** Right in themselves, but their unit or risk event is not. */
  blocked: z.number().int(),
  units: changesSchema,
  riskEvents: changesSchema,
  measures: changesSchema,
  plans: changesSchema,
})
export type ImportCounts = z.infer<typeof importCountsSchema>

export const importRunSchema = z.object({
  id: idSchema,
  file: idSchema,
  fileName: z.string(),
  state: importStateSchema,
  /** Rows done in this state, of so many. */
  done: z.number().int(),
  of: z.number().int(),
  by: z.string(),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  counts: importCountsSchema.nullable(),
  /** The first 500; all of them stand in the workbook. */
  faults: z.array(registerFaultSchema),
  /** The uploaded workbook with the faults beside the cells; null when there are none. */
  faultsFile: idSchema.nullable(),
  /** Why nothing was imported, and what to do. */
  message: z.string().nullable(),
})
export type ImportRun = z.infer<typeof importRunSchema>

/** Takes the enterprise's register of risks, an uploaded .xlsx. Works on in the background: ask `get-import` how far it is. */
export const importRegister = defineCommand({
  name: 'dual-prevention.import-register',
  title: '导入风险清单',
  input: z.object({
    file: idSchema.meta({ title: '风险清单工作簿', widget: 'files', help: '.xlsx 文件，一行一条管控措施' }),
    /** Plans begin on this day; today when left out. */
    firstDay: daySchema.optional().meta({ title: '排查计划开始日期', widget: 'date', help: '不填则从今天开始' }),
  }),
  output: z.object({ id: idSchema, state: importStateSchema }),
  may: ['safety-manager'],
})

export const getImport = defineQuery({
  name: 'dual-prevention.get-import',
  title: '导入进度',
  input: z.object({ id: idSchema }),
  output: importRunSchema,
  may: [...ENTERPRISE_MANAGERS],
})

export const listImports = defineQuery({
  name: 'dual-prevention.list-imports',
  title: '导入记录',
  input: z.object({ offset: pageInput.offset, limit: pageInput.limit }),
  output: pageOf(importRunSchema.omit({ faults: true })),
  may: [...ENTERPRISE_MANAGERS],
})

const told = z.object({ id: idSchema, fileName: z.string() })
export const importStarted = defineEvent('dual-prevention.import-started', '开始导入风险清单', told)
export const importFinished = defineEvent('dual-prevention.import-finished', '导入了风险清单', told.extend({ counts: importCountsSchema, faultsFile: idSchema.nullable() }))
export const importFailed = defineEvent('dual-prevention.import-failed', '风险清单未能导入', told.extend({ message: z.string() }))
