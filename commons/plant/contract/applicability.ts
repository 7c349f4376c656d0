import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema } from '@anlan/kernel/schema'

const statusSchema = z.enum(['已核', '待核'])
const citationSchema = z.object({ clause: z.string(), cite: z.string(), edition: z.string(), status: statusSchema })

/**
 * Which of the notice's six systems are asked of an enterprise of that type, and apart from it which duties the law lays
 * on it anyway. What nobody has read in print says 待核.
 */
export const applicability = defineQuery({
  name: 'plant.applicability',
  title: '适用范围',
  /** Without `id`: the acting enterprise itself. */
  input: z.object({ id: idSchema.optional() }),
  output: z.object({
    day: daySchema,
    systems: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        applies: z.boolean(),
        demand: z.string(),
        clause: z.string(),
        cite: z.string(),
        status: statusSchema,
        sentence: z.string(),
      }),
    ),
    duties: z.array(z.object({ id: z.string(), title: z.string(), status: statusSchema, citations: z.array(citationSchema) })),
  }),
  may: [...ENTERPRISE_STAFF, 'district-officer', 'town-officer'],
})
