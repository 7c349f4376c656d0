import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema } from '@anlan/kernel/schema'
import { dangerLife } from '../danger-life.ts'
import { chosen, moved } from './chosen.ts'

/** Somebody else rectifies it, or accepts it: absence, another trade. The deadline stays. */
export const reassignDanger = defineCommand({
  name: 'dual-prevention.reassign-danger',
  title: '重新指派',
  input: z.object({
    ...chosen,
    responsible: idSchema.meta({ title: '整改责任人', widget: 'person' }),
    acceptor: idSchema.meta({ title: '验收人', widget: 'person', help: '不能与整改责任人相同' }),
    reason: z.string().trim().min(2, '请写明改派原因').max(500).meta({ title: '改派原因', widget: 'textarea' }),
  }),
  output: moved,
  may: dangerLife.moves.reassign.may,
})
