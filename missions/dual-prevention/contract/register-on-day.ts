import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { measureSchema, planSchema, riskEventSchema, riskLevelSchema, unitSchema } from './records.ts'

/** One line of 安全风险分级管控清单: a measure with what stands above it. */
export const registerLineSchema = z.object({
  key: z.string(),
  objectName: z.string().nullable(),
  unit: unitSchema,
  riskEvent: riskEventSchema.nullable(),
  measure: measureSchema.nullable(),
  plan: planSchema.nullable(),
})
export type RegisterLine = z.infer<typeof registerLineSchema>

/**
 * The register as it stood at the end of a day, read from the journal: what was in force then, in the words of then.
 * The present one when no day is given.
 */
export const registerOnDay = defineQuery({
  name: 'dual-prevention.register-on-day',
  title: '某日的风险清单',
  input: z.object({
    search: pageInput.search,
    offset: pageInput.offset,
    limit: pageInput.limit,
    day: daySchema.optional(),
    riskLevel: listOf(riskLevelSchema),
    /** Also units without events, and events without measures; a workbook that is to be imported again leaves them out. */
    bare: z.union([z.boolean(), z.stringbool()]).default(false),
  }),
  output: pageOf(registerLineSchema),
  may: [...ENTERPRISE_STAFF],
})
