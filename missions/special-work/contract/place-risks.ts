import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/**
 * What is known of the risks of a place. Whoever keeps the register of risks and dangers answers it; special work stands to
 * the left of that house and knows only what it asks.
 */
export const placeRisks = defineQuery({
  name: 'special-work.place-risks', title: '作业地点的风险和隐患',
  input: z.object({ area: z.string(), spot: z.string(), equipment: z.string() }),
  output: z.object({
    risks: z.array(z.object({ event: idSchema, name: z.string(), unit: idSchema, unitName: z.string(), /** 1 重大 … 4 低 */ level: z.enum(['1', '2', '3', '4']).nullable(), measures: z.array(z.string()) })),
    dangers: z.array(z.object({ id: idSchema, name: z.string(), place: z.string(), major: z.boolean(), reportedAt: instantSchema })),
  }),
  may: [],
})
export type PlaceRisks = z.output<typeof placeRisks.output>
