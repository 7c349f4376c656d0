import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { adviceSchema } from './advised.ts'
import { namedSchema } from './person.ts'

/** What a language model on the enterprise's own network said of a permit; kept as it was read, for as long as the permit. */
export const modelAnswerSchema = z.object({
  id: idSchema, permit: idSchema, at: instantSchema, by: namedSchema,
  /** As it calls itself. */
  model: z.string(), seconds: z.number().nonnegative(),
  items: z.array(z.object({ step: z.string(), hazard: z.string(), measure: z.string() })),
})
export type ModelAnswer = z.output<typeof modelAnswerSchema>

/** `none`: the server knows no address; `off`: the enterprise has not switched it on. */
export const MODEL_STATES = ['none', 'off', 'ready'] as const
export const adviseRisks = defineQuery({
  name: 'special-work.advise-risks', title: '风险分析建议',
  input: z.object({ permit: idSchema }),
  output: z.object({ advice: z.array(adviceSchema), model: z.object({ state: z.enum(MODEL_STATES), host: z.string(), last: modelAnswerSchema.omit({ items: true }).extend({ items: z.int() }).nullable() }) }),
  may: [...ENTERPRISE_STAFF],
})

/** Asked over a route of its own, since an answer takes longer than a transaction may. `POST`, answered with a `ModelAnswer`. */
export const modelRoute = (org: string, permit: string): string => `/api/orgs/${org}/special-work/permits/${permit}/ask-model`
export const modelAnswered = defineEvent('special-work.model-answered', '大模型给出建议', z.object({ permit: idSchema, model: z.string(), seconds: z.number(), items: z.int(), facts: z.string() }))
