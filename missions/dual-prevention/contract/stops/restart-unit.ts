import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema } from '@anlan/kernel/schema'
import { dangerReportSchema } from '../report-danger.ts'
import { chosenStop, stopStep } from './request-stop.ts'
import { stopLife } from './stop-life.ts'

/** 复产检查: each paused measure looked at on the spot. A fault is reported along with it. Plans resume from here. */
export const restartUnit = defineCommand({
  name: 'dual-prevention.restart-unit',
  title: '复产检查',
  input: z.object({
    ...chosenStop,
    checks: z
      .array(
        z.object({
          measure: idSchema,
          result: z.enum(['0', '1'], '请选择检查结果'),
          note: z.string().trim().max(500).default(''),
          photos: z.array(idSchema).max(9).default([]),
          danger: dangerReportSchema.optional(),
        }),
      )
      .max(2_000)
      .meta({ widget: 'hidden' }),
    comment: z.string().trim().min(4, '请写明检查结论').max(500).meta({ title: '检查结论', widget: 'textarea', placeholder: '例如：管线试压合格，联锁投用，具备复产条件' }),
    photos: z.array(idSchema).min(1, '请拍现场照片').max(9).meta({ title: '现场照片', widget: 'photos' }),
  }),
  output: stopStep.extend({ dangers: z.array(idSchema) }),
  may: stopLife.moves.restart.may,
})
