import { ID_PATTERN } from '@anlan/kernel/id'
import { z } from 'zod'
import { readStamp, writeStamp } from '../checks/stamp.ts'
import { tableNamed } from '../checks/tables.ts'
import type { Order, OrderReply } from '../store/orders.ts'

const line = (most: number) => z.string('应为字符串').trim().min(1, '不能为空').max(most, `不超过 ${most} 个字`)
// A NUL or a lone surrogate cannot be kept by the database.
const clean = (most: number) => line(most).refine((text) => !text.includes('\0') && text.isWellFormed(), '含有控制字符')

/** `yyyyMMddHHmmss` in Beijing time, read to epoch ms. */
const stamp = z.string('应为字符串').transform((text, context) => {
  const at = readStamp(text)
  if (at === undefined) context.addIssue({ code: 'custom', message: '应为北京时间 yyyyMMddHHmmss' })
  return at ?? 0
})

export const uuid = z.string('应为字符串').regex(ID_PATTERN, '应为小写带短横线的 UUID')

export const newOrderInput = z
  .strictObject({
    companyCodes: z.array(z.string().regex(/^[0-9]{9}$/, '应为 9 位数字')).min(1, '至少一家企业').max(500, '一次不超过 500 家'),
    kind: z.enum(['warning', 'supervision', 'special-inspection', 'notice'], '应为 warning、supervision、special-inspection、notice 之一'),
    title: clean(200),
    content: clean(4000),
    basis: clean(500).nullish(),
    subjectTable: z.string().refine((name) => tableNamed(name) !== undefined, '没有这张表').nullish(),
    subjectId: z.string().regex(/^[0-9A-Za-z-]{32,36}$/, '应为主键').nullish(),
    startTime: stamp.nullish(),
    endTime: stamp.nullish(),
    level: z.enum(['1', '2', '3', '4'], '应为 1、2、3、4 之一').nullish(),
    items: z.array(clean(500)).max(100, '不超过 100 项').nullish(),
    issuer: clean(100).nullish(),
  })
  .refine((it) => (it.subjectTable == null) === (it.subjectId == null), { path: ['subjectId'], message: '与 subjectTable 要么都填，要么都不填' })
  .refine((it) => it.startTime == null || it.endTime == null || it.startTime <= it.endTime, { path: ['endTime'], message: '不能早于开始时间' })

export const receiptInput = z.strictObject({ receiver: clean(100), receiptTime: stamp })

export const replyInput = z.strictObject({
  replyId: uuid,
  content: clean(4000),
  replier: clean(100),
  replyTime: stamp,
  finished: z.boolean('应为 true 或 false'),
  files: z.array(uuid).max(20, '不超过 20 个文件').default([]),
})

/** A file of at most 8 MB, in Base64. */
export const fileInput = z.strictObject({ fileId: uuid, name: clean(200), data: z.string('应为字符串').max(12 * 1024 * 1024, '不超过 8 MB').regex(/^[A-Za-z0-9+/]+={0,2}$/, '应为 Base64') })

export const withdrawInput = z.strictObject({ reason: clean(500).nullish() }).nullish()

const stampOrNull = (at: number | null): string | null => (at === null ? null : writeStamp(at))

export const orderOut = ({ startTime, endTime, createdAt, updatedAt, receiptTime, withdrawn, ...rest }: Order) => ({
  ...rest,
  startTime: stampOrNull(startTime),
  endTime: stampOrNull(endTime),
  deleted: withdrawn ? '1' : '0',
  createDate: writeStamp(createdAt),
  updateDate: writeStamp(updatedAt),
  receiptTime: stampOrNull(receiptTime),
})

export const replyOut = ({ replyTime, ...rest }: OrderReply) => ({ ...rest, replyTime: writeStamp(replyTime) })
