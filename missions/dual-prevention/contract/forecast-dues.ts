import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, pageInput } from '@anlan/kernel/schema'

const chosen = { post: idSchema.optional(), person: idSchema.optional(), unit: idSchema.optional() }
const count = z.number().int()

/** What the plans as they stand bring, day by day; past days too, as today's plans would have it. Nothing is written. */
export const forecastDues = defineQuery({
  name: 'dual-prevention.forecast-dues',
  title: '排查日历',
  input: z.object({ ...chosen, from: daySchema, days: z.coerce.number().int().min(1).max(42).default(31) }),
  output: z.object({
    days: z.array(
      z.object({
        day: daySchema,
        /** 工作日, 法定节假日（国庆节） */
        kind: z.string(),
        work: z.boolean(),
        /** What begins on the day, and how much more a stop pauses. */
        count,
        paused: count,
      }),
    ),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const forecastRowSchema = z.object({
  plan: idSchema,
  content: z.string(),
  unitName: z.string(),
  riskEventName: z.string(),
  startAt: instantSchema,
  endAt: instantSchema,
  postName: z.string().nullable(),
  /** Who is there at its start, by the roster as it stands. */
  persons: z.array(z.string()),
  rostered: z.boolean(),
  /** Paused by a stop: it will not be made. */
  paused: z.boolean(),
})

/** What begins on one day: by hour, by post, and one by one. */
export const forecastDay = defineQuery({
  name: 'dual-prevention.forecast-day',
  title: '某日排查预排',
  input: z.object({ ...pageInput, ...chosen, day: daySchema }),
  output: z.object({
    rows: z.array(forecastRowSchema),
    total: count,
    /** How many begin in each hour of the day, 0 to 23. */
    hours: z.array(count),
    posts: z.array(z.object({ name: z.string(), count })),
  }),
  may: [...ENTERPRISE_STAFF],
})
