import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { permitStateSchema } from './life.ts'
import { alarmCodeSchema, permitSchema, workKindSchema, workLevelSchema } from './permit.ts'

export const troubleSchema = z.object({ gate: z.string(), message: z.string(), clause: z.string(), alarm: alarmCodeSchema.nullable() })

/** One line of the ledger and the boards. */
export const permitLineSchema = permitSchema.pick({ id: true, version: true, number: true, kind: true, level: true, upgraded: true, state: true, package: true, issuedAt: true, startedAt: true, finishedAt: true, fromPaper: true }).extend({
  unit: z.string(), workUnits: z.array(z.string()), contractor: z.boolean(), area: z.string(), spot: z.string(), content: z.string(), from: instantSchema, until: instantSchema,
  inCharge: z.string(), guardians: z.array(z.string()), workers: z.int(), plan: z.string(), x: z.number(), y: z.number(), radius: z.number(), floor: z.int(),
  /** Whose turn it is to sign, by name, since when and until when; empty when it is nobody's. */
  turn: z.array(z.string()), turnSince: instantSchema.nullable(), turnDue: instantSchema.nullable(), suspendedFor: z.string().nullable(),
  /** 重点作业, by the enterprise's setting. */
  watched: z.boolean(),
})
export type PermitLine = z.output<typeof permitLineSchema>

export const listPermits = defineQuery({
  name: 'special-work.list-permits', title: '作业票',
  input: z.object({ ...pageInput, state: listOf(permitStateSchema), kind: listOf(workKindSchema), level: listOf(z.string()), area: z.string().max(50).optional(), unit: z.string().max(100).optional(), contractor: z.stringbool().optional(), person: idSchema.optional(), plan: idSchema.optional(), watched: z.stringbool().optional(), from: instantSchema.optional(), to: instantSchema.optional() }),
  output: pageOf(permitLineSchema).extend({ now: instantSchema }), may: [...ENTERPRISE_STAFF],
})
/** Whole, with everything that stands in the way of its next step. */
export const getPermit = defineQuery({
  name: 'special-work.get-permit', title: '作业票',
  input: z.object({ id: idSchema }),
  output: z.object({ permit: permitSchema, now: instantSchema, troubles: z.array(troubleSchema), warnings: z.array(troubleSchema), links: z.array(z.object({ id: idSchema, number: z.string(), kind: workKindSchema, level: workLevelSchema, state: permitStateSchema })), mine: z.object({ sign: z.boolean(), upgrade: z.boolean(), guardian: z.boolean(), inCharge: z.boolean() }) }),
  may: [...ENTERPRISE_STAFF],
})
/** One line of a permit's history, ready to be shown; `photos` are file ids. Newest first. */
export const permitStepSchema = z.object({ id: idSchema, at: instantSchema, title: z.string(), who: z.string(), detail: z.string().nullable(), clause: z.string().nullable(), photos: z.array(idSchema) })
export type PermitStep = z.output<typeof permitStepSchema>
export const permitTimeline = defineQuery({ name: 'special-work.permit-timeline', title: '作业票经过', input: z.object({ id: idSchema }), output: z.object({ steps: z.array(permitStepSchema) }), may: [...ENTERPRISE_STAFF] })
/** What waits for the asker's pen. */
export const mySigning = defineQuery({ name: 'special-work.my-signing', title: '待我签批', input: z.object({}), output: z.object({ waiting: z.array(permitLineSchema), signed: z.array(permitLineSchema) }), may: [...ENTERPRISE_STAFF] })

/** Every change of a permit, whole; `what` is the command or, for the system, the gate that stopped it. */
export const permitChanged = defineEvent('special-work.permit-changed', '作业票变化', z.object({ what: z.string(), permit: permitSchema }))
/** 特殊作业报警 with its code of AQ 3064.2 A.4, or null where the standard has none. */
const alarm = z.object({ id: idSchema, permit: idSchema, number: z.string(), gate: z.string(), code: alarmCodeSchema.nullable(), text: z.string(), at: instantSchema, endedAt: instantSchema.nullable(), result: z.string().nullable() })
export const workAlarmBegun = defineEvent('special-work.alarm-begun', '特殊作业报警', z.object({ alarm }))
export const workAlarmEnded = defineEvent('special-work.alarm-ended', '特殊作业报警消除', z.object({ alarm }))
