import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { dangerLife } from './danger-life.ts'
import { dangerStateSchema } from './records.ts'

/** The acceptor has looked and is content: the danger is closed. Nobody accepts what they rectified themselves. */
export const closeDanger = defineCommand({
  name: 'dual-prevention.close-danger',
  title: '验收隐患',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    comment: z.string().trim().min(1, '请填写验收情况').max(1000).meta({ title: '验收情况', widget: 'textarea' }),
  }),
  output: z.object({ id: idSchema, state: dangerStateSchema }),
  may: dangerLife.moves.close.may,
})
