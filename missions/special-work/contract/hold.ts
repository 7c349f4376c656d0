import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** 停止作业: as long as one stands nothing is signed, begun or resumed where it holds, and what goes on there is stopped. */
export const HOLD_SOURCES = { hand: '人工下达', 'major-danger': '重大事故隐患', order: '上级指令' } as const
const sourceSchema = z.enum(['hand', 'major-danger', 'order']).meta({ title: '来源', words: HOLD_SOURCES })
const area = z.string().trim().max(50).nullable().default(null).meta({ title: '区域', help: '不选为全厂' })
const reason = z.string().trim().min(2, '请说明原因').max(200).meta({ title: '原因' })

export const holdSchema = z.object({
  id: idSchema,
  /** Null: the whole enterprise. */
  area: z.string().nullable(),
  reason: z.string(),
  source: sourceSchema,
  /** What it came from, by the key of that house. */
  key: z.string(),
  link: z.string().nullable(),
  begunAt: instantSchema, begunBy: z.string(),
  endedAt: instantSchema.nullable(), endedBy: z.string().nullable(), endReason: z.string().nullable(),
})
export type Hold = z.output<typeof holdSchema>

/** By another house: the same source and key again changes nothing while it stands. */
export const holdWork = defineCommand({
  name: 'special-work.hold-work', title: '停止作业',
  input: z.object({
    source: sourceSchema.exclude(['hand']), key: z.string().min(1).max(200), area, reason, link: z.string().max(200).nullable().default(null),
    /** Since when it is asked for, where that was before it was heard of here. */
    since: instantSchema.optional(),
  }),
  output: z.object({ id: idSchema, stopped: z.int() }), may: [],
})
/** One that does not stand is no refusal. Nothing resumes by itself: people confirm that anew. */
export const releaseHold = defineCommand({ name: 'special-work.release-hold', title: '解除停止作业', input: z.object({ source: sourceSchema.exclude(['hand']), key: z.string().min(1).max(200), reason }), output: z.object({ released: z.boolean() }), may: [] })

const KEEPERS = ['safety-manager', 'principal'] as const
export const orderStop = defineCommand({ name: 'special-work.order-stop', title: '下达停止作业', input: z.object({ id: idSchema, area, reason }), output: z.object({ id: idSchema, stopped: z.int() }), may: [...KEEPERS] })
export const liftStop = defineCommand({ name: 'special-work.lift-stop', title: '解除停止作业', input: z.object({ id: idSchema, reason }), output: z.object({ id: idSchema }), may: [...KEEPERS] })
export const listHolds = defineQuery({ name: 'special-work.list-holds', title: '停止作业', input: z.object({ standing: z.union([z.boolean(), z.stringbool()]).default(true) }), output: z.object({ holds: z.array(holdSchema) }), may: [...ENTERPRISE_STAFF] })

export const workHeld = defineEvent('special-work.work-held', '要求停止作业', z.object({ hold: holdSchema, stopped: z.array(idSchema) }))
export const holdEnded = defineEvent('special-work.hold-ended', '解除停止作业', z.object({ hold: holdSchema }))
