import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { dangerSchema } from './records.ts'
import { timelineSchema } from './timeline.ts'

export const getDanger = defineQuery({
  name: 'dual-prevention.get-danger',
  title: '隐患详情',
  input: z.object({ id: idSchema }),
  output: z.object({
    danger: dangerSchema,
    overdue: z.boolean(),
    /** Where the measure stands that it belongs to. */
    measure: z.object({ id: idSchema, description: z.string(), riskEvent: z.string(), unit: z.string() }).nullable(),
    timeline: timelineSchema,
    /** Its page, within the installation: `/o/…`. */
    path: z.string(),
  }),
  may: [...ENTERPRISE_STAFF],
})
