import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_MANAGERS } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, pageInput, pageOf } from '@anlan/kernel/schema'

export const DOSSIER_STATES = { waiting: '等待生成', making: '正在生成', ready: '已生成', failed: '未能生成' } as const
export const dossierStateSchema = z.enum(['waiting', 'making', 'ready', 'failed'])

export const dossierSchema = z.object({
  id: idSchema,
  /** `TZ-2026-0007`, counted in the enterprise and year. */
  number: z.string(),
  from: daySchema,
  to: daySchema,
  parts: z.array(z.string()),
  state: dossierStateSchema,
  done: z.number().int(),
  of: z.number().int(),
  /** Of all that it says; printed beside its code. */
  digest: z.string().nullable(),
  rows: z.number().int(),
  pdf: idSchema.nullable(),
  workbook: idSchema.nullable(),
  by: z.string(),
  askedAt: instantSchema,
  readyAt: instantSchema.nullable(),
  message: z.string().nullable(),
})
export type Dossier = z.infer<typeof dossierSchema>

/** 台账包: takes the order; it is made in the background and survives a restart. */
export const orderDossier = defineCommand({
  name: 'dossier.order-dossier',
  title: '生成台账包',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    from: daySchema.meta({ title: '起始日期', widget: 'date' }),
    to: daySchema.meta({ title: '截止日期', widget: 'date' }),
    parts: z.array(z.string().max(40)).min(1, '请至少选择一项内容').max(40).meta({ title: '内容' }),
  }),
  output: z.object({ id: idSchema, number: z.string() }),
  may: [...ENTERPRISE_MANAGERS],
})

export const listDossiers = defineQuery({
  name: 'dossier.list-dossiers',
  title: '台账包',
  input: z.object({ offset: pageInput.offset, limit: pageInput.limit, sort: z.enum(['-askedAt']).default('-askedAt') }),
  output: pageOf(dossierSchema),
  may: [...ENTERPRISE_MANAGERS],
})

export const getDossier = defineQuery({ name: 'dossier.get-dossier', title: '台账包详情', input: z.object({ id: idSchema }), output: z.object({ dossier: dossierSchema }), may: [...ENTERPRISE_MANAGERS] })

/** What can be bound in. */
export const dossierParts = defineQuery({
  name: 'dossier.parts',
  title: '台账包内容',
  input: z.object({}),
  output: z.object({ parts: z.array(z.object({ key: z.string(), title: z.string(), group: z.string() })) }),
  may: [...ENTERPRISE_MANAGERS],
})

const told = z.object({ id: idSchema, number: z.string() })
export const dossierOrdered = defineEvent('dossier.ordered', '要求生成台账包', told)
export const dossierReady = defineEvent('dossier.ready', '生成了台账包', told.extend({ digest: z.string(), rows: z.number().int() }))
export const dossierFailed = defineEvent('dossier.failed', '台账包未能生成', told.extend({ message: z.string() }))
