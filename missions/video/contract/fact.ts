import { z } from 'zod'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { ANALYSIS_KIND_NAMES } from './analysis-kinds.ts'
import { boxSchema } from './look.ts'

/** What a rule found: that it began, or that it is over. `since`: when it began to be so, before it had lasted long enough to count. */
export const factSchema = z.object({
  rule: idSchema,
  kind: z.enum(ANALYSIS_KIND_NAMES),
  what: z.enum(['began', 'ended']),
  at: instantSchema,
  since: instantSchema,
  count: z.int().nonnegative(),
  score: z.number().min(0).max(1),
  boxes: z.array(boxSchema).max(100),
})
export type Fact = z.output<typeof factSchema>
