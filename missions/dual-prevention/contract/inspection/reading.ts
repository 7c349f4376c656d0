import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { readingJudgementSchema, takenReadingSchema } from '../records.ts'

export const READING_WORDS = { normal: '正常', low: '低于低报值', high: '高于高报值', 'high-high': '高于高高报值', unread: '未读出' } as const

/** A value in the unit of the point, or why there is none. */
export const givenReadingSchema = z.object({
  point: idSchema,
  value: z.number('请填写数字').nullable(),
  why: z.string().trim().max(200).nullable().default(null),
})
export type GivenReading = z.infer<typeof givenReadingSchema>

/** A point as it is read by hand: its limits, its range, and the values read last, the newest first. */
export const sitePointSchema = z.object({
  id: idSchema,
  tag: z.string(),
  name: z.string(),
  unit: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  highHigh: z.number().nullable(),
  rangeLow: z.number().nullable(),
  rangeHigh: z.number().nullable(),
  last: z.array(z.object({ at: instantSchema, value: z.number() })),
})
export type SitePoint = z.infer<typeof sitePointSchema>

export const readingRowSchema = takenReadingSchema.extend({ id: z.string(), record: idSchema, due: idSchema.nullable(), at: instantSchema, by: z.string() })
export const listReadings = defineQuery({
  name: 'dual-prevention.list-readings',
  title: '抄表记录',
  input: z.object({
    ...pageInput,
    point: listOf(idSchema),
    judgement: listOf(readingJudgementSchema),
    from: daySchema.optional(),
    to: daySchema.optional(),
    sort: z.enum(['at', '-at']).default('-at'),
  }),
  output: pageOf(readingRowSchema),
  may: [...ENTERPRISE_STAFF],
})
