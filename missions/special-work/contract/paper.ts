import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { permitAnswer, permitRef } from './ask-permit.ts'
import { permitLineSchema } from './permits.ts'
import { signNodeSchema } from './permit.ts'
import { namedSchema } from './person.ts'

export const PAPER_GROUNDS = { printed: '作业票先打印后使用', outage: '网络或系统中断' } as const

const time = (title: string) => instantSchema.meta({ title, widget: 'datetime' })
const outageSchema = z.object({ from: time('中断开始'), until: time('中断结束'), reason: z.string().trim().min(2, '请说明中断情况').max(200).meta({ title: '中断情况' }) })
/** Who signed what on the paper, and when, as it stands there. */
const signedOnPaper = z.object({ node: signNodeSchema, person: idSchema, at: instantSchema, opinion: z.string().trim().max(200).default('同意') })

export const paperSchema = z.object({
  ground: z.enum(['printed', 'outage']), outage: outageSchema.nullable(), photos: z.array(idSchema).min(1, '请上传纸质作业票的照片').max(20), end: z.enum(['closed', 'cancelled']), note: z.string(),
  writtenAt: instantSchema, writtenBy: namedSchema,
})
export type Paper = z.output<typeof paperSchema>

/**
 * 纸质补录: what a permit on paper said, by its own times, with its photos. It starts nothing: afterwards the permit is over.
 * Of a permit that was asked for here and then used on paper, or of any draft where the network is said to have been away.
 */
export const writeUpPaper = defineCommand({
  name: 'special-work.write-up-paper', title: '纸质作业票补录',
  input: z.object({
    ...permitRef,
    ground: z.enum(['printed', 'outage']).meta({ title: '补录原因', words: PAPER_GROUNDS }),
    outage: outageSchema.nullable().default(null),
    photos: paperSchema.shape.photos.meta({ title: '纸质作业票照片', widget: 'photos' }),
    signed: z.array(signedOnPaper).max(12).default([]),
    issuedAt: time('签发时间'), startedAt: time('实际开始').nullable().default(null), finishedAt: time('完工时间').nullable().default(null),
    accepted: z.object({ person: idSchema, at: instantSchema, opinion: z.string().trim().min(2, '请填写验收意见').max(200) }).nullable().default(null),
    end: z.enum(['closed', 'cancelled']).meta({ title: '结果', words: { closed: '已完工验收', cancelled: '未作业，已取消' } }),
    note: z.string().trim().max(500).default('').meta({ title: '说明' }),
  }),
  output: permitAnswer, may: ['team-leader', 'safety-manager', 'principal'],
})

export const listPaper = defineQuery({
  name: 'special-work.list-paper', title: '纸质补录',
  input: z.object({}),
  output: z.object({ open: z.array(permitLineSchema), written: z.array(permitLineSchema.extend({ paper: paperSchema })) }), may: [...ENTERPRISE_STAFF],
})
export const getPaper = defineQuery({ name: 'special-work.get-paper', title: '纸质补录', input: z.object({ id: idSchema }), output: z.object({ paper: paperSchema.nullable() }), may: [...ENTERPRISE_STAFF] })
export const paperWrittenUp = defineEvent('special-work.paper-written-up', '补录了纸质作业票', z.object({ permit: idSchema, number: z.string(), paper: paperSchema }))
