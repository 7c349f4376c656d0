import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'

/** 工种 of those who carry a card, as the register of certificates has it: people are chosen by it (AQ 3064.3-2025 5.4). */
export const workTypes = defineQuery({
  name: 'positioning.work-types',
  title: '持卡人员的工种',
  input: z.object({}),
  output: z.object({ types: z.array(z.object({ work: z.string(), persons: z.array(idSchema) })) }),
  may: [...ENTERPRISE_STAFF],
})
export type WorkType = z.output<typeof workTypes.output>['types'][number]
