import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'

/** One answer to why: a sentence, the facts behind it, and where they are from. */
export const reasonSchema = z.object({
  topic: z.enum(['plan', 'cycle', 'calendar', 'window', 'stops', 'who', 'hands', 'outcome']),
  title: z.string(),
  text: z.string(),
  facts: z.array(z.string()),
  /** 国务院办公厅…通知, 值班表, 计划第 3 版 */
  source: z.string().nullable(),
  /** Desk path of the record it rests on. */
  link: z.string().nullable(),
})
export type Reason = z.infer<typeof reasonSchema>

/** Why the due exists, why then, and why for those who have it. */
export const explainDue = defineQuery({
  name: 'dual-prevention.explain-due',
  title: '这项排查从何而来',
  input: z.object({ id: idSchema }),
  output: z.object({ content: z.string(), mine: z.boolean(), reasons: z.array(reasonSchema) }),
  may: [...ENTERPRISE_STAFF],
})
