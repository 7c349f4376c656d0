import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, instantSchema } from '@anlan/kernel/schema'

/** What goes into a chat group as one long picture: names and numbers masked, so that it may leave the system. */
export const dayPicture = defineQuery({
  name: 'dossier.day-picture',
  title: '群发长图',
  input: z.object({}),
  output: z.object({
    org: z.string(),
    day: daySchema,
    at: instantSchema,
    figures: z.array(z.object({ title: z.string(), value: z.string() })),
    sections: z.array(z.object({ title: z.string(), lines: z.array(z.string()), none: z.string() })),
  }),
  may: [...ENTERPRISE_STAFF],
})
