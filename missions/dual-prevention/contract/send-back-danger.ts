import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { daySchema, idSchema, versionSchema } from '@anlan/kernel/schema'
import { dangerLife } from './danger-life.ts'
import { dangerStateSchema } from './records.ts'

/** The acceptor is not content. Without a new deadline the old one stands. */
export const sendBackDanger = defineCommand({
  name: 'dual-prevention.send-back-danger',
  title: '退回整改',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    reason: z.string().trim().min(2, '请写明退回原因').max(500).meta({ title: '退回原因', widget: 'textarea' }),
    deadline: daySchema.optional().meta({ title: '新的整改期限', widget: 'date', help: '不填则仍按原期限' }),
  }),
  output: z.object({ id: idSchema, state: dangerStateSchema }),
  may: dangerLife.moves['send-back'].may,
})
