import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** Where somebody was, and how sure that is. */
export const whereaboutSchema = z.object({
  plan: z.string(),
  /** Metres on the plan. */
  x: z.number(),
  y: z.number(),
  floor: z.number().int(),
  at: instantSchema,
  /** Metres, 68 %; what the standard asks of a terminal where the source did not say (AQ 3064.3-2025 7.1.1). */
  accuracy: z.number(),
})
export type Whereabout = z.infer<typeof whereaboutSchema>

/**
 * Where a person was at a moment: `seen` is the last place known then, null when nothing was heard for so long that nobody
 * knows. Asked with `since`, `way` is every place from then on, smoothed as the engine does, and `whole` says whether it has
 * no hole: only then somebody who is not on it was positively elsewhere. For other houses; nobody asks it by hand.
 */
export const whereaboutsAt = defineQuery({
  name: 'positioning.whereabouts-at',
  title: '某时所在位置',
  input: z.object({ person: idSchema, at: instantSchema, since: instantSchema.optional() }),
  output: z.object({ seen: whereaboutSchema.nullable(), ageSeconds: z.number().nullable(), way: z.array(whereaboutSchema), whole: z.boolean() }),
  may: [],
})
