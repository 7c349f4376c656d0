import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { daySchema } from '@anlan/kernel/schema'
import { dangerLife } from '../danger-life.ts'
import { chosen, moved } from './chosen.ts'

/** 延期: asked for by the responsible person, in time and with the reason. */
export const askExtension = defineCommand({
  name: 'dual-prevention.ask-extension',
  title: '申请延期',
  input: z.object({
    ...chosen,
    until: daySchema.meta({ title: '延至', widget: 'date' }),
    reason: z.string().trim().min(5, '请写明不能按期完成的原因和期间的防范措施').max(500).meta({ title: '原因和防范措施', widget: 'textarea' }),
  }),
  output: moved,
  may: dangerLife.moves['ask-extension'].may,
})

/** Granted, perhaps for less than was asked. */
export const grantExtension = defineCommand({
  name: 'dual-prevention.grant-extension',
  title: '同意延期',
  input: z.object({ ...chosen, until: daySchema.meta({ title: '延至', widget: 'date' }), comment: z.string().trim().max(500).default('').meta({ title: '意见', widget: 'textarea' }) }),
  output: moved,
  may: dangerLife.moves['grant-extension'].may,
})

export const refuseExtension = defineCommand({
  name: 'dual-prevention.refuse-extension',
  title: '不同意延期',
  input: z.object({ ...chosen, comment: z.string().trim().min(2, '请写明不同意的原因').max(500).meta({ title: '原因', widget: 'textarea' }) }),
  output: moved,
  may: dangerLife.moves['refuse-extension'].may,
})
