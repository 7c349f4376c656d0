import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { instantSchema } from '@anlan/kernel/schema'
import { alarmSchema } from './alarm.ts'

/** What became of the alarms of one house that were raised in a span, both ends included, in order of time: for its statistics. */
export const alarmCourses = defineQuery({
  name: 'alarms.courses',
  title: '报警经过',
  input: z.object({
    /** What their causes begin with: `positioning:`. */
    prefix: z.string().min(2),
    from: instantSchema,
    to: instantSchema,
  }),
  output: z.object({
    alarms: z.array(alarmSchema.pick({ id: true, cause: true, kind: true, level: true, title: true, state: true, raisedAt: true, clearedAt: true, times: true, acknowledgedAt: true, handledAt: true, overAt: true, misreportReason: true })),
  }),
  may: [],
})
