import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'

/** What waits for the signed-in person. */
export const myInbox = defineQuery({
  name: 'responsibility.my-inbox',
  title: '我的责任与承诺待办',
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ kind: z.enum(['commitment', 'drift', 'take-over', 'duty', 'shift', 'workshop']), id: z.string(), title: z.string(), detail: z.string(), dueAt: instantSchema.nullable() })) }),
  may: [...ENTERPRISE_STAFF],
})

const count = z.number().int()
/** 今日承诺 in few words, for the first page. */
export const commitmentToday = defineQuery({
  name: 'responsibility.commitment-today',
  title: '今日承诺概况',
  input: z.object({}),
  output: z.object({
    day: daySchema,
    standing: z.object({ id: idSchema, issue: count, riskGrade: z.enum(['1', '2', '3', '4']), signatory: z.string(), signedAt: instantSchema }).nullable(),
    publishByWords: z.string(),
    late: z.boolean(),
    drift: count,
    jobs: count,
    shift: z.object({ signed: count, expected: count }),
    workshop: z.object({ signed: count, expected: count }),
    handovers: z.object({ waiting: count, taken: count }),
  }),
  may: [...ENTERPRISE_STAFF],
})
