import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

const named = z.object({ id: idSchema, name: z.string() })

/** Exactly one of them: a post, whoever stands there then, or a person by name. */
const askSchema = z.object({ post: idSchema.nullable(), person: idSchema.nullable(), at: instantSchema })

export const comingSchema = z.object({
  /** Who is there then: on duty, or the named person, or whoever stands in for them. Empty: nobody. */
  persons: z.array(named),
  /** A post's roster says something about that time; false for a person by name. */
  rostered: z.boolean(),
  /** The absences that counted, in the order in which one led to the next. */
  away: z.array(z.object({ person: named, substitute: named.nullable(), reason: z.string(), startsAt: instantSchema, endsAt: instantSchema })),
})
export type Coming = z.infer<typeof comingSchema>

/** Many times at once, answered in the order of the asks: whom an inspection reaches, and why them. */
export const whoComes = defineQuery({
  name: 'people.who-comes',
  title: '届时由谁到场',
  input: z.object({ asks: z.array(askSchema).max(20_000) }),
  output: z.object({ answers: z.array(comingSchema) }),
  may: [],
})
