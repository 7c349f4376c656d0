import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { permitStateSchema } from './life.ts'
import { alarmCodeSchema, permitSchema, workKindSchema, workLevelSchema } from './permit.ts'
import { listPermits, mySigning, type PermitLine, permitLineSchema } from './permit-line.ts'

export const troubleSchema = z.object({ gate: z.string(), message: z.string(), clause: z.string(), alarm: alarmCodeSchema.nullable() })

export { listPermits, mySigning, type PermitLine, permitLineSchema }

/** Whole, with everything that stands in the way of its next step. */
export const getPermit = defineQuery({
  name: 'special-work.get-permit', title: '作业票',
  input: z.object({ id: idSchema }),
  output: z.object({ permit: permitSchema, /** 重点作业, by the enterprise's setting. */ watched: z.boolean(), now: instantSchema, troubles: z.array(troubleSchema), warnings: z.array(troubleSchema), links: z.array(z.object({ id: idSchema, number: z.string(), kind: workKindSchema, level: workLevelSchema, state: permitStateSchema })), /** Until when whose turn it is has to sign; `due` null: a stop from above stands and no time runs. Null: nobody's turn. */ turn: z.object({ due: instantSchema.nullable() }).nullable(), mine: z.object({ sign: z.boolean(), upgrade: z.boolean(), guardian: z.boolean(), inCharge: z.boolean(), /** The guard was offered to the asker. */ takeOver: z.boolean() }) }),
  may: [...ENTERPRISE_STAFF],
})
/** One line of a permit's history, ready to be shown; `photos` are file ids. Newest first. */
export const permitStepSchema = z.object({ id: idSchema, at: instantSchema, title: z.string(), who: z.string(), detail: z.string().nullable(), clause: z.string().nullable(), photos: z.array(idSchema) })
export type PermitStep = z.output<typeof permitStepSchema>
export const permitTimeline = defineQuery({ name: 'special-work.permit-timeline', title: '作业票经过', input: z.object({ id: idSchema }), output: z.object({ steps: z.array(permitStepSchema) }), may: [...ENTERPRISE_STAFF] })
/** Every change of a permit, whole; `what` is the command or, for the system, the gate that stopped it. */
export const permitChanged = defineEvent('special-work.permit-changed', '作业票变化', z.object({ what: z.string(), permit: permitSchema }))
/** 特殊作业报警 with its code of AQ 3064.2 A.4, or null where the standard has none. */
const alarm = z.object({ id: idSchema, permit: idSchema, number: z.string(), gate: z.string(), code: alarmCodeSchema.nullable(), text: z.string(), at: instantSchema, endedAt: instantSchema.nullable(), result: z.string().nullable() })
export const workAlarmBegun = defineEvent('special-work.alarm-begun', '特殊作业报警', z.object({ alarm }))
export const workAlarmEnded = defineEvent('special-work.alarm-ended', '特殊作业报警消除', z.object({ alarm }))
