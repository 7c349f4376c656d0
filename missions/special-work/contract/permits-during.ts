import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { permitSchema, workKindSchema, workLevelSchema } from './permit.ts'

/** In which state a permit was in force from when to when; `to` null: it is so yet. */
export const permitSpanSchema = z.object({ state: z.enum(['issued', 'working', 'suspended']), from: instantSchema, to: instantSchema.nullable() })
export type PermitSpan = z.output<typeof permitSpanSchema>

/** Permits that were in force at some moment of a time that has passed: beside tracks and recordings of it. */
export const permitsDuring = defineQuery({
  name: 'special-work.permits-during', title: '期间有效的作业票',
  input: z.object({ from: instantSchema, to: instantSchema }),
  output: z.object({
    permits: z.array(permitSchema.pick({ id: true, number: true, upgraded: true }).extend({
      kind: workKindSchema, level: workLevelSchema, area: z.string(), spot: z.string(), content: z.string(), plan: z.string(), guardians: z.array(z.string()), workers: z.array(z.string()), /** Bound to it. */ cameras: z.array(idSchema), spans: z.array(permitSpanSchema),
    })),
  }),
  may: [...ENTERPRISE_STAFF],
})
export type PermitThen = z.output<typeof permitsDuring.output>['permits'][number]
