import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'
import { guaranteeRoleSchema } from './appointment.ts'
import { kept, savedSchema } from './kept.ts'

/** One performance of an item: by hand here, or an inspection record of a plan that bears the item's number. */
export const dutyDoneSchema = z.object({
  ...kept,
  hazardCode: z.string(),
  role: guaranteeRoleSchema,
  num: z.number().int(),
  at: instantSchema,
  /** 未排查 of a plan counts as missed. */
  missed: z.boolean(),
  dangers: z.number().int(),
  note: z.string(),
  photos: z.array(idSchema),
  /** The inspection record that it is drawn from; null when written by hand. */
  record: idSchema.nullable(),
})
export type DutyDone = z.infer<typeof dutyDoneSchema>

export const recordDuty = defineCommand({
  name: 'responsibility.record-duty',
  title: '登记履职',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    hazardCode: z.string().min(1).max(36).meta({ widget: 'hidden' }),
    role: guaranteeRoleSchema.meta({ widget: 'hidden' }),
    num: z.coerce.number().int().min(1).max(10).meta({ widget: 'hidden' }),
    note: z.string().trim().min(4, '请写明查了什么、结果如何').max(500).meta({ title: '履职情况', widget: 'textarea' }),
    dangers: z.coerce.number().int().nonnegative().default(0).meta({ title: '发现隐患', unit: '条', help: '隐患请另外上报，这里只登记数量' }),
    photos: z.array(idSchema).max(9).default([]).meta({ title: '照片', widget: 'photos' }),
  }),
  output: savedSchema,
  may: [...ENTERPRISE_STAFF],
})

export const itemStateSchema = z.enum(['done', 'open', 'soon', 'missed'])
const count = z.number().int()

/** One item of one person: how it stands in its present span, and how the spans so far went. */
export const dutyItemSchema = z.object({
  num: z.number().int(),
  text: z.string(),
  unverified: z.boolean(),
  cadence: z.string(),
  state: itemStateSchema,
  dueAt: instantSchema,
  lastAt: instantSchema.nullable(),
  done: count,
  missed: count,
  /** A plan of dual prevention bears this number. */
  planned: z.boolean(),
})
export const dutySheetSchema = z.object({
  appointment: idSchema,
  hazardCode: z.string(),
  hazardName: z.string(),
  role: guaranteeRoleSchema,
  person: idSchema,
  personName: z.string(),
  done: count,
  due: count,
  missed: count,
  /** done ÷ due; null while nothing was due. */
  rate: z.number().nullable(),
  dangers: count,

  items: z.array(dutyItemSchema),
})
export type DutySheet = z.infer<typeof dutySheetSchema>

/** 履职 of everybody, or of one's own, over the days asked; the fact for AQ 3067 5.1.5. */
export const dutyReport = defineQuery({
  name: 'responsibility.duty-report',
  title: '包保履职',
  input: z.object({ from: daySchema.optional(), to: daySchema.optional(), mine: z.union([z.boolean(), z.stringbool()]).default(false) }),
  output: z.object({ from: daySchema, to: daySchema, edition: z.string(), sheets: z.array(dutySheetSchema) }),
  may: [...ENTERPRISE_STAFF],
})

export const dutyRecorded = defineEvent('responsibility.duty-recorded', '登记了包保履职', z.object({ duty: dutyDoneSchema }))
/** AQ 3067-2026 5.1.5: a duty of a responsible person was not done in its span; whoever watches major dangers raises it as suspected. */
export const dutyMissed = defineEvent('responsibility.duty-missed', '包保责任人到期未履职', z.object({
  hazardCode: z.string(), hazardName: z.string(), role: guaranteeRoleSchema, person: idSchema, personName: z.string(), items: z.array(z.number().int()), since: instantSchema,
}))
