import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { instantSchema, listOf } from '@anlan/kernel/schema'

/** Metres of the side of a cell: what a moving terminal is precise to (AQ 3064.3-2025 7.1.1). */
export const CELL_METRES = 5
/** Parts of a day that can be looked at by themselves; `rules/heat/day-parts.ts` has their hours. */
export const DAYTIMES = { all: '全天', day: '白天 8～20 时', night: '夜间 20～8 时' } as const
export type Daytime = keyof typeof DAYTIMES

/** A cell where fewer people were does not say for how long: it would tell one person's habits. */
export const FEWEST_PEOPLE = 3

/**
 * 热力图: how long people were where, of whole hours. Nobody is named and cells of fewer than three people say no times, so it
 * is no look at anybody's track and is not written down as one.
 */
export const heatMap = defineQuery({
  name: 'positioning.heat',
  title: '人员热力图',
  input: z.object({
    plan: z.string().max(50),
    from: instantSchema,
    to: instantSchema,
    floor: z.coerce.number().int().optional(),
    class: listOf(z.enum(['employee', 'contractor', 'visitor'])),
    daytime: z.enum(['all', 'day', 'night']).default('all'),
  }),
  output: z.object({
    /** Column and row from the plan's south-west corner, person-minutes; null where too few people were to say. */
    cells: z.array(z.tuple([z.number().int(), z.number().int(), z.number().nullable()])),
    floors: z.array(z.number().int()),
    personHours: z.number(),
    hours: z.number().int(),
    countedUntil: instantSchema.nullable(),
    damaged: z.number().int(),
  }),
  may: [...ENTERPRISE_STAFF],
})
export type Heat = z.output<typeof heatMap.output>
