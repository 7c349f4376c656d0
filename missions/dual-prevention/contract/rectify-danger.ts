import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { dangerLife } from './danger-life.ts'
import { dangerStateSchema } from './records.ts'

/** What was done, and a photo that shows it. */
export const rectifyDanger = defineCommand({
  name: 'dual-prevention.rectify-danger',
  title: '提交整改',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    rectification: z.string().trim().min(2, '请写明如何整改').max(1000).meta({ title: '整改情况', widget: 'textarea' }),
    photos: z.array(idSchema).min(1, '请至少上传一张整改后的照片').max(9).meta({ title: '整改后照片', widget: 'photos' }),
  }),
  output: z.object({ id: idSchema, state: dangerStateSchema }),
  may: dangerLife.moves.rectify.may,
})
