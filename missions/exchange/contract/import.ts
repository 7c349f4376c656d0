import { z } from 'zod'
import { MASTERED_KINDS, masteredKindSchema } from '@anlan/dual-prevention/contract/masters'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { recordKindSchema } from './records.ts'

const may = ['safety-manager', 'system-admin'] as const

/** Per table: ours rules and is sent, or the province's base software rules and is read from there. */
export const setMasters = defineCommand({
  name: 'exchange.set-masters',
  title: '选择以谁为准',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    masters: z.array(masteredKindSchema).meta({ title: '以省平台为准的数据', words: MASTERED_KINDS, help: '勾选的数据由省平台软件维护，本系统定时导入，不再报送；不勾选的以本系统为准并报送' }),
  }),
  output: z.object({ id: idSchema, version: versionSchema }),
  may,
})

/** Asks the receiver at once for what it rules; otherwise it is asked every ten minutes. */
export const importNow = defineCommand({ name: 'exchange.import-now', title: '立即导入', input: z.object({ receiver: idSchema }), output: z.object({ id: idSchema }), may })

export const importFaultSchema = z.object({ kind: recordKindSchema, record: z.string(), message: z.string() })
export type ImportFault = z.infer<typeof importFaultSchema>

const count = z.number().int()
export const importRunSchema = z.object({
  id: idSchema,
  receiver: idSchema,
  state: z.enum(['asked', 'done', 'failed']),
  askedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  adopted: count,
  unchanged: count,
  refused: count,
  /** The first 200. */
  faults: z.array(importFaultSchema),
  error: z.string().nullable(),
})
export type ImportRun = z.infer<typeof importRunSchema>

export const lastImport = defineQuery({
  name: 'exchange.last-import',
  title: '最近一次导入',
  input: z.object({ receiver: idSchema }),
  output: z.object({ run: importRunSchema.nullable() }),
  may: [...may, 'principal'],
})

const who = { receiver: idSchema, name: z.string() }
export const mastersSet = defineEvent('exchange.masters-set', '选择了以谁为准', z.object({ ...who, masters: z.array(z.string()), before: z.array(z.string()) }))
export const imported = defineEvent('exchange.imported', '从接收方导入了数据', z.object({ ...who, adopted: count, unchanged: count, refused: count }))
