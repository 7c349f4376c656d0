import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/**
 * 人证不符: a card was carried by somebody else, as video or access control saw it. The positions of the card go on counting for
 * whom it is bound to, until somebody has confirmed: then it is bound anew, or it was a mistake.
 */
export const MISMATCH_OUTCOMES = { rebound: '属实，换绑到实际携带人', 'taken-back': '属实，已收回终端', false: '误报' } as const
export const mismatchOutcomeSchema = z.enum(['rebound', 'taken-back', 'false'])

export const reportMismatch = defineCommand({
  name: 'positioning.report-mismatch',
  title: '上报人证不符',
  input: z.object({
    /** Number of the terminal, as the register of cards has it. */
    card: z.string().trim().min(1).max(40),
    /** Who was seen, where it is known who it is. */
    seenPerson: idSchema.nullable().default(null),
    seenName: z.string().trim().max(50).default(''),
    at: instantSchema,
    /** In words: `东门 2 号闸机`. */
    place: z.string().trim().max(100).default(''),
    /** Name of the system that saw it. */
    source: z.string().trim().min(1).max(50),
    photo: idSchema.nullable().default(null),
  }),
  output: z.object({ id: idSchema, again: z.boolean() }),
  may: [],
})

export const mismatchSchema = z.object({
  id: idSchema,
  card: idSchema,
  number: z.string(),
  carrier: idSchema,
  carrierName: z.string(),
  seenPerson: idSchema.nullable(),
  seenName: z.string(),
  at: instantSchema,
  place: z.string(),
  source: z.string(),
  photo: idSchema.nullable(),
  times: z.number().int(),
  settledAt: instantSchema.nullable(),
  settledBy: z.string().nullable(),
  outcome: mismatchOutcomeSchema.nullable(),
  note: z.string(),
})
export type Mismatch = z.infer<typeof mismatchSchema>

/** A person's word on it. `rebound` takes the card from its carrier and gives it to `to`. */
export const settleMismatch = defineCommand({
  name: 'positioning.settle-mismatch',
  title: '确认人证不符',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    outcome: mismatchOutcomeSchema.meta({ title: '核对结果', options: MISMATCH_OUTCOMES, words: MISMATCH_OUTCOMES }),
    to: idSchema.nullable().default(null).meta({ title: '实际携带人', widget: 'person', help: '换绑时填写' }),
    note: z.string().trim().min(2, '请写明核对情况').max(200).meta({ title: '核对情况' }),
  }),
  output: z.object({ id: idSchema }),
  may: ['team-leader', 'safety-manager'],
})

export const listMismatches = defineQuery({
  name: 'positioning.list-mismatches',
  title: '人证不符',
  input: z.object({ open: z.union([z.boolean(), z.stringbool()]).default(false) }),
  output: z.object({ now: instantSchema, rows: z.array(mismatchSchema) }),
  may: [...ENTERPRISE_STAFF],
})

export const mismatchReported = defineEvent('positioning.mismatch-reported', '上报了人证不符', z.object({ mismatch: mismatchSchema }))
export const mismatchSettled = defineEvent('positioning.mismatch-settled', '确认了人证不符', z.object({ mismatch: mismatchSchema }))
