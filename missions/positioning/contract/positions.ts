import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** Where somebody was last, in degrees (CGCS2000). */
export const positionSchema = z.object({
  person: idSchema,
  card: z.string(),
  lon: z.number(),
  lat: z.number(),
  floor: z.number().int(),
  at: instantSchema,
  silent: z.boolean(),
})
export type Position = z.infer<typeof positionSchema>

/** The last place of each person for receivers (AQ 3064.3 8.2). Whoever is on a plan without surveyed ground is only counted. */
export const lastPositions = defineQuery({
  name: 'positioning.last-positions',
  title: '各人最后位置',
  input: z.object({}),
  output: z.object({
    /** People who carry a card. */
    carriers: z.number().int(),
    positions: z.array(positionSchema),
    unplaced: z.array(z.object({ plan: z.string(), people: z.number().int(), why: z.string() })),
  }),
  may: [],
})
