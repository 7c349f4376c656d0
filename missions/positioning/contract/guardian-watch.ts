import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/**
 * 在岗看护: another house (special work) has named people watched in a place for a time. Ask by `watch-persons`, end by
 * `end-watch`; then listen to `left-post`, `back-at-post` and `watched-silent`. A watched person is told of once for each
 * change: at his post → silent → left, and back. AQ 3064.2 alarms 31 监护人离岗 and 30 审批人不在现场 follow from these.
 */
export const WATCH_DUTIES = { guardian: '监护人', worker: '作业人员', approver: '审批人' } as const
export const watchDutySchema = z.enum(['guardian', 'worker', 'approver'])

/** A fence of the enterprise as it is drawn now, or a circle in metres on the plan; without a floor every floor. */
export const siteSchema = z.union([
  z.object({ fence: idSchema }),
  z.object({ plan: z.string().min(1).max(50), x: z.number(), y: z.number(), radius: z.number().positive().max(5_000), floor: z.int().nullable().default(null) }),
])
export type Site = z.infer<typeof siteSchema>

export const watchPersons = defineCommand({
  name: 'positioning.watch-persons',
  title: '开始在岗看护',
  input: z.object({
    /** The asker's own; the same id again changes the watch, e.g. its end. */
    id: idSchema,
    /** What it is about, e.g. a ticket; whoever is watched for the same may vouch for one another. */
    subject: idSchema.nullable().default(null),
    /** Shown on screens and in alarms: `3 号罐动火作业`. */
    title: z.string().trim().min(1).max(50),
    duty: watchDutySchema.default('guardian'),
    persons: z.array(idSchema).min(1).max(20),
    site: siteSchema,
    from: instantSchema,
    until: instantSchema,
    /** Seconds that somebody may be seen outside. */
    graceSeconds: z.int().min(0).max(3_600).default(60),
    level: z.enum(['red', 'orange', 'yellow', 'blue']).default('orange'),
  }),
  output: z.object({ id: idSchema }),
  may: [],
})

/** What stands ends with it. A watch that is over already is no refusal. */
export const endWatch = defineCommand({ name: 'positioning.end-watch', title: '结束在岗看护', input: z.object({ id: idSchema }), output: z.object({ id: idSchema }), may: [] })

/** `null`: nothing is known yet, or he was not there yet and his grace has not run out. */
export const watchedStateSchema = z.enum(['at-post', 'silent', 'left'])

export const watchState = defineQuery({
  name: 'positioning.watch-state',
  title: '在岗看护情况',
  input: z.object({ id: idSchema }),
  output: z.object({
    id: idSchema, title: z.string(), duty: watchDutySchema, until: instantSchema, endedAt: instantSchema.nullable(),
    persons: z.array(z.object({ person: idSchema, state: watchedStateSchema.nullable(), basis: z.enum(['seen', 'unanswered']).nullable(), since: instantSchema.nullable() })),
  }),
  may: [],
})

/**
 * Whether somebody is at a place now (AQ 3064.2 5.5.2: the right to approve opens only on site). `unknown` is no yes and no no:
 * his card is silent or was never heard. `basis`: by the card, or by a sign that still holds; `at`: of what is known last.
 */
export const isOnSite = defineQuery({
  name: 'positioning.is-on-site',
  title: '是否在现场',
  input: z.object({ person: idSchema, site: siteSchema }),
  output: z.object({ answer: z.enum(['inside', 'outside', 'unknown']), at: instantSchema.nullable(), basis: z.enum(['card', 'sign']).nullable() }),
  may: [],
})

const watched = z.object({ watch: idSchema, subject: idSchema.nullable(), duty: watchDutySchema, person: idSchema, name: z.string(), since: instantSchema, at: instantSchema })
/** Again with another basis: silent first, then seen elsewhere. */
export const leftPost = defineEvent('positioning.left-post', '看护的人员离岗', watched.extend({ basis: z.enum(['seen', 'unanswered']) }))
export const backAtPost = defineEvent('positioning.back-at-post', '看护的人员回到岗位', watched.extend({ after: z.enum(['silent', 'left']) }))
/** His card is silent, and he has been asked for a sign: unknown, not gone. */
export const watchedSilent = defineEvent('positioning.watched-silent', '看护的人员失联', watched)
