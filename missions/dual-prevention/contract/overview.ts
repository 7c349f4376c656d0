import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'

/** What waits for the signed-in person, the most urgent first, at most 50; the counts are of all. */
export const myInbox = defineQuery({
  name: 'dual-prevention.my-inbox',
  title: '我的双重预防待办',
  input: z.object({}),
  output: z.object({
    counts: z.object({ dues: z.number().int(), confirm: z.number().int(), rectify: z.number().int(), accept: z.number().int(), overdue: z.number().int() }),
    items: z.array(
      z.object({
        kind: z.enum(['due', 'confirm', 'rectify', 'accept']),
        id: idSchema,
        title: z.string(),
        detail: z.string(),
        dueAt: instantSchema.nullable(),
        overdue: z.boolean(),
        /** A 重大 danger. */
        major: z.boolean(),
      }),
    ),
  }),
  may: [...ENTERPRISE_STAFF],
})

const count = z.number().int()

/** The day so far, for those who answer for it. `rate` is null while nothing has been due. */
export const today = defineQuery({
  name: 'dual-prevention.today',
  title: '今日双重预防',
  input: z.object({}),
  output: z.object({
    day: daySchema,
    dues: z.object({ open: count, running: count, done: count, missed: count, madeUp: count, rate: z.number().nullable() }),
    dangers: z.object({ reported: count, closed: count, toConfirm: count, rectifying: count, toAccept: count, overdue: count, major: count }),
    register: z.object({ units: count, riskEvents: count, measures: count, plans: count }),
    /** Units by risk level 1 to 4. */
    levels: z.object({ '1': count, '2': count, '3': count, '4': count }),
  }),
  may: [...ENTERPRISE_STAFF],
})
