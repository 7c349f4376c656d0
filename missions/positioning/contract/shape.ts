import { z } from 'zod'
import { planPointSchema } from '@anlan/plant/contract/place'

/** A piece of ground, in metres on its plan. */
export const shapeSchema = z.discriminatedUnion('kind', [
  /** Rings of at least three corners, the first not repeated; holes are outside. */
  z.object({ kind: z.literal('polygon'), ring: z.array(planPointSchema).min(3, '围栏至少要有三个角').max(500), holes: z.array(z.array(planPointSchema).min(3)).max(20).default([]) }),
  z.object({ kind: z.literal('circle'), x: z.number(), y: z.number(), radius: z.number().positive('半径应大于 0').max(5_000) }),
])
export type Shape = z.output<typeof shapeSchema>

/** Without days: every day; `to` before `from` runs across midnight. */
export const windowSchema = z.object({
  days: z.array(z.int().min(1).max(7)).max(7).default([]),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应为 时:分'),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应为 时:分'),
})
export type Window = z.output<typeof windowSchema>
