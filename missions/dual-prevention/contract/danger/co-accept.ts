import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { dangerLife } from '../danger-life.ts'
import { chosen, moved } from './chosen.ts'

/** 会同验收 of a 重大事故隐患: more than one person has to find it removed before it is closed. */
export const coAcceptDanger = defineCommand({
  name: 'dual-prevention.co-accept-danger',
  title: '会同验收',
  input: z.object({ ...chosen, comment: z.string().trim().min(2, '请填写验收意见').max(1000).meta({ title: '验收意见', widget: 'textarea' }) }),
  output: moved,
  may: dangerLife.moves['co-accept'].may,
})
