import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { dueStateSchema } from './due.ts'
import { presenceProofSchema } from './inspection/presence.ts'
import { givenReadingSchema } from './inspection/reading.ts'
import { dangerReportSchema } from './report-danger.ts'

const answerSchema = z.object({
  due: idSchema.meta({ widget: 'hidden' }),
  /** Made on the phone, so that an answer sent twice is one. */
  record: idSchema.meta({ widget: 'hidden' }),
  result: z.enum(['0', '1', '3'], '请选择排查结果').meta({ title: '排查结果', words: { '0': '正常', '1': '存在隐患', '3': '其他' } }),
  note: z.string().trim().max(1000).default('').meta({ title: '情况说明', widget: 'textarea' }),
  photos: z.array(idSchema).max(9).default([]).meta({ title: '现场照片', widget: 'photos' }),
  /** Device id per installation. */
  device: z.string().max(64).nullable().default(null).meta({ widget: 'hidden' }),
  /** By the phone's own clock, and by how many ms that ran ahead of ours. */
  checkedAt: z.number().int().nonnegative().meta({ widget: 'hidden' }),
  deviceClockOffset: z.number().int().default(0).meta({ widget: 'hidden' }),
  /** What was found, reported along with the answer. */
  danger: dangerReportSchema.optional(),
  /** Whatever shows that somebody stood there, at most one of a kind; the strongest is kept. */
  proofs: z.array(presenceProofSchema).max(4).default([]).meta({ title: '到场证明', widget: 'hidden' }),
  readings: z.array(givenReadingSchema).max(40).default([]).meta({ title: '抄表', widget: 'hidden' }),
})
const answered = z.object({ record: idSchema, state: dueStateSchema, danger: idSchema.nullable() })

/** Between the start and the end of the due. */
export const answerDue = defineCommand({ name: 'dual-prevention.answer-due', title: '提交排查结果', input: answerSchema, output: answered, may: [...ENTERPRISE_STAFF] })

/** After it was missed: shown as such, with the reason. The missed record stays. */
export const makeUpDue = defineCommand({
  name: 'dual-prevention.make-up-due',
  title: '逾期补查',
  input: answerSchema.extend({ reason: z.string().trim().min(4, '请写明逾期的原因').max(500).meta({ title: '逾期原因', widget: 'textarea' }) }),
  output: answered,
  may: [...ENTERPRISE_STAFF],
})
