import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'
import { dangerStateSchema } from '../records.ts'

/** Why an earlier danger is held to be the same again. */
export const LIKENESS = { measure: '同一管控措施', place: '同一位置、同一类型', text: '描述相似' } as const
export type Likeness = keyof typeof LIKENESS

export const alikeSchema = z.object({
  id: idSchema,
  name: z.string(),
  place: z.string(),
  state: dangerStateSchema,
  reportedAt: instantSchema,
  deadline: daySchema.nullable(),
  why: z.enum(['measure', 'place', 'text']),
  /** Of the texts, 0 … 100. */
  percent: z.number().int(),
})
export type Alike = z.infer<typeof alikeSchema>

/** Earlier dangers like one that stands (`id`), or like what somebody is about to report. The newest first, at most 20. */
export const findAlike = defineQuery({
  name: 'dual-prevention.find-alike',
  title: '相似隐患',
  input: z.object({ id: idSchema.optional(), description: z.string().max(1000).default(''), place: z.string().max(200).default(''), measure: idSchema.optional() }),
  output: z.object({ alike: z.array(alikeSchema) }),
  may: [...ENTERPRISE_STAFF],
})
