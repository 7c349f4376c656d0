import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { dangerStateSchema } from './records.ts'

/** What anybody can say in half a minute. The phone makes the id, so that a report sent twice is one. */
export const dangerReportSchema = z.object({
  id: idSchema.meta({ widget: 'hidden' }),
  description: z.string().trim().min(2, '请写明发现了什么').max(1000).meta({ title: '隐患描述', widget: 'textarea', placeholder: '例如：3 号泵机械密封滴漏' }),
  place: z.string().trim().min(1, '请填写隐患所在位置').max(200).meta({ title: '位置' }),
  photos: z.array(idSchema).max(9).default([]).meta({ title: '现场照片', widget: 'photos' }),
})

/** `reportedAt` is when it was written on the phone; the server's own moment when left out. */
export const reportDanger = defineCommand({
  name: 'dual-prevention.report-danger',
  title: '上报隐患',
  input: dangerReportSchema.extend({
    reportedAt: z.number().int().nonnegative().optional().meta({ widget: 'hidden' }),
    deviceClockOffset: z.number().int().optional().meta({ widget: 'hidden' }),
    /** The measure that has failed, or the inspection record in which it was found. */
    measure: idSchema.optional().meta({ widget: 'hidden' }),
    record: idSchema.optional().meta({ widget: 'hidden' }),
  }),
  output: z.object({ id: idSchema, state: dangerStateSchema }),
  may: [...ENTERPRISE_STAFF],
})
