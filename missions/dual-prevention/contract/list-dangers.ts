import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { dangerSchema, dangerStateSchema } from './records.ts'

export const dangerRowSchema = dangerSchema
  .pick({ id: true, version: true, state: true, name: true, place: true, level: true, kind: true, reportedAt: true, reporter: true, responsible: true, deadline: true, climbed: true })
  .extend({ /** Still being rectified after its deadline. */ overdue: z.boolean() })
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
    sort: z.enum(['deadline', '-deadline', 'reportedAt', '-reportedAt']).default('-reportedAt'),
  }),
  output: pageOf(dangerRowSchema),
  may: [...ENTERPRISE_STAFF],
})
