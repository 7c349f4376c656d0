import { z } from 'zod'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** One line of a record's history, ready to be shown. Oldest first. */
export const timelineEntrySchema = z.object({
  id: idSchema,
  at: instantSchema,
  type: z.string(),
  title: z.string(),
  who: z.string(),
  detail: z.string().nullable(),
  photos: z.array(idSchema),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>
export const timelineSchema = z.array(timelineEntrySchema)
