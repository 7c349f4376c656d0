import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { codeSchema } from '@anlan/standards/code-table'
import { DANGER_SOURCE, HAZARD_DANGER_TYPE, MANAGEMENT_CLASSIFICATION, OCCURRENCE_LINK } from '@anlan/standards/code-tables'
import { dangerSchema, dangerStateSchema } from './records.ts'

/** How its rectification went: in time, late, accepted at the first look, or sent back before. */
export const OUTCOMES = { 'on-time': '按期整改', late: '逾期整改', 'first-pass': '一次验收通过', 'sent-back': '曾被退回' } as const
const outcomeSchema = z.enum(['on-time', 'late', 'first-pass', 'sent-back'])

export const dangerRowSchema = dangerSchema
  .pick({ id: true, version: true, state: true, name: true, place: true, level: true, kind: true, reportedAt: true, reporter: true, responsible: true, deadline: true, climbed: true, source: true, department: true, acceptor: true, repeats: true, extensions: true, photosBefore: true, reporterId: true, anonymous: true })
  .extend({ /** Put under supervision within the enterprise. */ supervised: z.boolean(), /** Still being rectified after its deadline. */ overdue: z.boolean() })
export type DangerRow = z.infer<typeof dangerRowSchema>

export const listDangers = defineQuery({
  name: 'dual-prevention.list-dangers',
  title: '隐患台账',
  input: z.object({
    ...pageInput,
    state: listOf(dangerStateSchema),
    level: listOf(z.enum(['0', '1'])),
    overdue: z.enum(['true', 'false']).optional(),
    responsible: idSchema.optional(),
    reporterId: idSchema.optional(),
    source: listOf(codeSchema(DANGER_SOURCE)),
    kind: listOf(codeSchema(HAZARD_DANGER_TYPE)),
    managementClass: listOf(codeSchema(MANAGEMENT_CLASSIFICATION)),
    occurrence: listOf(codeSchema(OCCURRENCE_LINK)),
    department: z.string().max(200).optional(),
    unit: idSchema.optional(),
    /** Days of the report, both included. */
    from: daySchema.optional(),
    to: daySchema.optional(),
    supervised: z.enum(['true', 'false']).optional(),
    repeats: z.enum(['true', 'false']).optional(),
    confirmed: z.enum(['true', 'false']).optional(),
    outcome: outcomeSchema.optional(),
    sort: z.enum(['deadline', '-deadline', 'reportedAt', '-reportedAt']).default('-reportedAt'),
  }),
  output: pageOf(dangerRowSchema),
  may: [...ENTERPRISE_STAFF],
})
