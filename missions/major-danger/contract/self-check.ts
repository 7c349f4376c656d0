import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { instantSchema } from '@anlan/kernel/schema'

export const VERDICTS = { clear: '不存在', found: '存在', 'not-applicable': '不涉及' } as const
export const verdictSchema = z.enum(['clear', 'found', 'not-applicable'])

/** 对照自查: a person has compared one item with the site. */
export const recordSelfCheck = defineCommand({
  name: 'major-danger.record-self-check',
  title: '记录对照自查',
  input: z.object({
    item: z.string().regex(/^5\.[1-7]\.\d{1,2}$/, '请选择判定条目').meta({ widget: 'hidden' }),
    verdict: verdictSchema.meta({ title: '自查结论', words: VERDICTS }),
    note: z.string().trim().max(500).default('').meta({ title: '说明', widget: 'textarea', help: '存在的写明部位和情况，不涉及的写明原因' }),
  }),
  output: z.object({ item: z.string() }),
  may: [...ENTERPRISE_MANAGERS],
})

const count = z.number().int()

/** All 53 items: what each asks, what watches it, what is suspected now, and when a person last compared it. */
export const listItems = defineQuery({
  name: 'major-danger.list-items',
  title: '重大事故隐患判定对照',
  input: z.object({}),
  output: z.object({
    org: z.string(),
    edition: z.string(),
    groups: z.array(
      z.object({
        group: z.string(),
        title: z.string(),
        items: z.array(
          z.object({
            item: z.string(),
            condition: z.string(),
            clause: z.string(),
            unverified: z.boolean(),
            /** `watched`: facts come in. `declared`: the rule stands, its source is not connected. `manual`: only people can see it. */
            watch: z.enum(['watched', 'declared', 'manual']),
            sources: z.array(z.string()),
            suspected: count,
            confirmed: count,
            check: z.object({ verdict: verdictSchema, note: z.string(), by: z.string(), at: instantSchema }).nullable(),
          }),
        ),
      }),
    ),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const selfChecked = defineEvent('major-danger.self-checked', '完成一项对照自查', z.object({ item: z.string(), verdict: verdictSchema, note: z.string() }))
