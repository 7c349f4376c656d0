import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { dangerLife } from './danger-life.ts'
import { dangerStateSchema } from './records.ts'

/** It is no danger, or the same one again. The reporter is told why. */
export const rejectDanger = defineCommand({
  name: 'dual-prevention.reject-danger',
  title: '驳回隐患',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    reason: z.string().trim().min(2, '请写明驳回原因').max(500).meta({ title: '驳回原因', widget: 'textarea' }),
  }),
  output: z.object({ id: idSchema, state: dangerStateSchema }),
  may: dangerLife.moves.reject.may,
})
