import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { dangerLife } from '../danger-life.ts'
import { chosen, moved } from './chosen.ts'

/** 内部督办: the responsible person tells every so many days how it stands, and silence is an alarm. */
export const superviseDanger = defineCommand({
  name: 'dual-prevention.supervise-danger',
  title: '督办',
  input: z.object({
    ...chosen,
    requirement: z.string().trim().min(2, '请写明督办要求').max(500).meta({ title: '督办要求', widget: 'textarea' }),
    everyDays: z.coerce.number().int().min(1, '至少 1 天').max(90).meta({ title: '报告间隔', unit: '天', help: '整改责任人每隔几天报告一次进展' }),
  }),
  output: moved,
  may: dangerLife.moves.supervise.may,
})

export const releaseDanger = defineCommand({
  name: 'dual-prevention.release-danger',
  title: '解除督办',
  input: z.object({ ...chosen, comment: z.string().trim().min(2, '请写明解除原因').max(500).meta({ title: '解除原因', widget: 'textarea' }) }),
  output: moved,
  may: dangerLife.moves.release.may,
})

export const tellProgress = defineCommand({
  name: 'dual-prevention.tell-progress',
  title: '报告进展',
  input: z.object({
    ...chosen,
    text: z.string().trim().min(2, '请写明进展').max(1000).meta({ title: '进展', widget: 'textarea', placeholder: '已完成什么，还差什么，有什么困难' }),
    percent: z.coerce.number().int().min(0).max(100).meta({ title: '完成', unit: '%' }),
  }),
  output: moved,
  may: dangerLife.moves['tell-progress'].may,
})
