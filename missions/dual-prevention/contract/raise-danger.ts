import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema } from '@anlan/kernel/schema'
import { codeSchema } from '@anlan/standards/code-table'
import { DANGER_LEVEL, DANGER_SOURCE } from '@anlan/standards/code-tables'
import { dangerStateSchema } from './records.ts'

/**
 * A danger that another house has come upon: an order from above, a point out of its limits, a round, a rule. It begins as
 * any report does, 待确认; level and source are proposals for whoever confirms. The house makes the id, so that the same
 * finding raised again is the same danger: `again` is then true and nothing changes.
 */
export const raiseDanger = defineCommand({
  name: 'dual-prevention.raise-danger',
  title: '转为隐患',
  input: z.object({
    id: idSchema,
    description: z.string().trim().min(2).max(1000),
    place: z.string().trim().min(1).max(200),
    photos: z.array(idSchema).max(9).default([]),
    /** The measure that has failed. */
    measure: idSchema.optional(),
    level: codeSchema(DANGER_LEVEL).default('0'),
    source: codeSchema(DANGER_SOURCE).default('10'),
    enforcementId: z.string().trim().min(1).max(100).optional(),
    /** The facts that led to it, in Chinese; shown to whoever confirms. */
    because: z.string().trim().min(2).max(1000),
    /** The record of the other house that it rests on. */
    subject: idSchema.optional(),
  }),
  output: z.object({ id: idSchema, state: dangerStateSchema, again: z.boolean() }),
  may: [],
})
