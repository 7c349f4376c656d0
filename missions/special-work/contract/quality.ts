import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { permitStateSchema } from './life.ts'
import { workKindSchema } from './permit.ts'
import { permitLineSchema } from './permits.ts'

/** What somebody who checks the face of a permit would fault, with the clause and what is wrong. */
export const qualityFaultSchema = z.object({ rule: z.string(), title: z.string(), clause: z.string(), message: z.string() })
export type QualityFault = z.output<typeof qualityFaultSchema>

/** 票面质量 of one permit; before it starts: what would be faulted as it stands. */
export const permitQuality = defineQuery({
  name: 'special-work.permit-quality', title: '票面质量',
  input: z.object({ id: idSchema }),
  output: z.object({ number: z.string(), state: permitStateSchema, at: instantSchema, faults: z.array(qualityFaultSchema), passed: z.array(z.object({ rule: z.string(), title: z.string(), clause: z.string() })) }),
  may: [...ENTERPRISE_STAFF],
})

/** A day on which what was promised and what was done differ (reference: scoring of platforms 3.10, 3.11). */
export const dayFaultSchema = z.object({ day: daySchema, what: z.string(), declared: z.int(), planned: z.int(), permits: z.int() })

const rated = z.object({ key: z.string(), judged: z.int(), faulty: z.int() })

/** Every permit of a period that was asked for, with its faults; the rates are of the whole period, whatever page is shown. */
export const qualityList = defineQuery({
  name: 'special-work.quality-list', title: '票面质量',
  input: z.object({ ...pageInput, from: daySchema.optional(), to: daySchema.optional(), kind: listOf(workKindSchema), state: listOf(permitStateSchema), unit: z.string().max(100).optional(), approver: z.string().max(50).optional(), rule: z.string().max(50).optional(), faulty: z.stringbool().optional() }),
  output: pageOf(permitLineSchema.extend({ approver: z.string(), faults: z.array(qualityFaultSchema) })).extend({
    from: daySchema, to: daySchema, judged: z.int(), faulty: z.int(),
    byUnit: z.array(rated), byApprover: z.array(rated), byRule: z.array(z.object({ rule: z.string(), title: z.string(), clause: z.string(), count: z.int() })),
    days: z.array(dayFaultSchema),
  }),
  may: [...ENTERPRISE_STAFF],
})
export type QualityLine = z.output<typeof qualityList.output>['rows'][number]
