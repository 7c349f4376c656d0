import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { orderLife } from './order-life.ts'
import { ITEM_RESULTS, itemResultSchema, orderStateSchema } from './received-order.ts'

const chosen = { id: idSchema.meta({ widget: 'hidden' }), version: versionSchema.meta({ widget: 'hidden' }) }
const output = z.object({ id: idSchema, state: orderStateSchema })
const photos = z.array(idSchema).max(9).default([])

/** The enterprise has it: the sender is told who, and when. */
export const signOrder = defineCommand({ name: 'orders.sign', title: '签收', input: z.object(chosen), output, may: orderLife.moves.sign.may })

export const assignOrder = defineCommand({
  name: 'orders.assign',
  title: '安排办理',
  input: z.object({
    ...chosen,
    owner: idSchema.meta({ title: '办理人' }),
    deadline: z.number().int().nonnegative().meta({ title: '内部期限', widget: 'datetime', help: '不晚于上级的办理期限' }),
    instruction: z.string().trim().min(2, '请写明办理要求').max(1_000).meta({ title: '办理要求', widget: 'textarea' }),
  }),
  output,
  may: orderLife.moves.assign.may,
})

/** `danger` makes a danger of what was found; the phone makes its id, so that a finding sent twice is one. */
export const checkItem = defineCommand({
  name: 'orders.check-item',
  title: '逐项检查',
  input: z.object({
    ...chosen,
    no: z.number().int().positive().meta({ widget: 'hidden' }),
    result: itemResultSchema.meta({ title: '检查结果', words: ITEM_RESULTS }),
    danger: idSchema.optional().meta({ widget: 'hidden' }),
    place: z.string().trim().max(200).optional().meta({ title: '位置', help: '发现隐患时填写' }),
    note: z.string().trim().max(1_000).default('').meta({ title: '情况说明', widget: 'textarea' }),
    photos: photos.meta({ title: '照片', widget: 'photos' }),
  }),
  output: z.object({ id: idSchema, state: orderStateSchema, danger: idSchema.nullable() }),
  may: orderLife.moves.check.may,
})

/** May be sent several times; the last one says that it is done. */
export const replyOrder = defineCommand({
  name: 'orders.reply',
  title: '回复上级',
  input: z.object({
    ...chosen,
    reply: idSchema.meta({ widget: 'hidden' }),
    content: z.string().trim().min(2, '请写明办理情况').max(4_000).meta({ title: '办理情况', widget: 'textarea' }),
    photos: photos.meta({ title: '现场照片', widget: 'photos' }),
    files: z.array(idSchema).max(5).default([]).meta({ title: '附件', widget: 'files', help: 'PDF 文件，如方案、报告、会议记录' }),
    finished: z.boolean().default(false).meta({ title: '办结', placeholder: '已全部完成，申请销号' }),
  }),
  output,
  may: orderLife.moves.reply.may,
})
