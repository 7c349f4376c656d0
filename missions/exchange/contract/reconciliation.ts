import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { recordKindSchema } from './records.ts'

export const DIFFERENCES = { 'missing-there': '接收方没有', 'missing-here': '本单位没有', 'other-version': '版本不一致' } as const
export const differenceSchema = z.object({ kind: recordKindSchema, record: idSchema, what: z.enum(['missing-there', 'missing-here', 'other-version']), headline: z.string() })
export type Difference = z.infer<typeof differenceSchema>

export const reconciliationSchema = z.object({
  id: idSchema,
  receiver: idSchema,
  state: z.enum(['asked', 'done', 'failed']),
  askedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** Records that both sides were asked about. */
  compared: z.number().int(),
  /** Records still on their way: neither equal nor different yet. */
  pending: z.number().int(),
  differences: z.number().int(),
  /** At most 500 of them. */
  rows: z.array(differenceSchema),
  error: z.string().nullable(),
})
export type Reconciliation = z.infer<typeof reconciliationSchema>

const may = ['safety-manager', 'system-admin'] as const

/** Asks the receiver what it holds and compares; the result comes when the receiver has answered. */
export const reconcile = defineCommand({ name: 'exchange.reconcile', title: '对账', input: z.object({ receiver: idSchema }), output: z.object({ id: idSchema }), may })

export const lastReconciliation = defineQuery({
  name: 'exchange.reconciliation',
  title: '最近一次对账',
  input: z.object({ receiver: idSchema }),
  output: z.object({ reconciliation: reconciliationSchema.nullable() }),
  may: [...may, 'principal'],
})

/** Sends again what the last reconciliation found missing or different there. */
export const repair = defineCommand({
  name: 'exchange.repair',
  title: '补报差异记录',
  input: z.object({ reconciliation: idSchema }),
  output: z.object({ queued: z.number().int() }),
  may,
})

export const reconciled = defineEvent(
  'exchange.reconciled',
  '完成对账',
  z.object({ receiver: idSchema, name: z.string(), compared: z.number().int(), pending: z.number().int(), differences: z.number().int() }),
)
