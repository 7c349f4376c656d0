import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { specialWorkWireSchema } from './special-work-wire.ts'
import { adapterSchema, receiverKindSchema, recordKindSchema } from './records.ts'

/** How it stands with a receiver, as it truly is. */
export const RECEIVER_CONDITIONS = { well: '正常', behind: '正在补报', down: '连接不上', paused: '已暂停', 'waiting-code': '等待正式登记编码' } as const
export const receiverConditionSchema = z.enum(['well', 'behind', 'down', 'paused', 'waiting-code'])

export const receiverSchema = z.object({
  id: idSchema,
  kind: receiverKindSchema,
  name: z.string(),
  adapter: adapterSchema,
  /** `null`: the address that this installation gives to all enterprises. */
  url: z.string().nullable(),
  /** The secret itself is never read back. */
  keySet: z.boolean(),
  /** Kinds in which the receiver's ids rule. */
  masters: z.array(recordKindSchema),
  active: z.boolean(),
  acceptsProvisional: z.boolean().nullable(),
  /** How special work is written there; null where there is no choice. */
  specialWork: specialWorkWireSchema.nullable(),
  version: versionSchema,
  health: z.object({
    condition: receiverConditionSchema,
    delivered: z.number().int(),
    waiting: z.number().int(),
    held: z.number().int(),
    refused: z.number().int(),
    oldestWaitingAt: instantSchema.nullable(),
    lastSuccessAt: instantSchema.nullable(),
    downSince: instantSchema.nullable(),
    lastError: z.string().nullable(),
  }),
})
export type Receiver = z.infer<typeof receiverSchema>

export const listReceivers = defineQuery({
  name: 'exchange.receivers',
  title: '数据接收方',
  input: z.object({}),
  output: z.object({ receivers: z.array(receiverSchema) }),
  may: ['safety-manager', 'principal', 'system-admin'],
})

const chosen = { id: idSchema.meta({ widget: 'hidden' }), version: versionSchema.meta({ widget: 'hidden' }) }
const saved = z.object({ id: idSchema, version: versionSchema })

/** Address and key as the receiver issued them. What is left empty stays as it was. */
export const changeReceiver = defineCommand({
  name: 'exchange.change-receiver',
  title: '修改接收方地址和密钥',
  input: z.object({
    ...chosen,
    url: z.union([z.url({ protocol: /^https?$/, error: '请填写 http 或 https 地址' }), z.literal('')]).optional().meta({ title: '接收地址', help: '留空时用本系统的默认地址' }),
    code: z.union([z.string().regex(/^[\x21-\x7e]{8,64}$/, '接入码应为 8 至 64 个字母、数字或符号'), z.literal('')]).optional().meta({ title: '接入码' }),
    key: z.union([z.string().regex(/^[\x21-\x7e]{16,200}$/, '密钥至少 16 个字母、数字或符号'), z.literal('')]).optional().meta({ title: '密钥', help: '保存后不再显示' }),
    acceptsProvisional: z.boolean().optional().meta({ title: '接收临时登记编码' }),
  }),
  output: saved,
  may: ['system-admin'],
})

export const pauseReceiver = defineCommand({ name: 'exchange.pause-receiver', title: '暂停报送', input: z.object(chosen), output: saved, may: ['safety-manager', 'system-admin'] })
export const resumeReceiver = defineCommand({ name: 'exchange.resume-receiver', title: '恢复报送', input: z.object(chosen), output: saved, may: ['safety-manager', 'system-admin'] })

const who = { receiver: idSchema, name: z.string() }
export const receiverChanged = defineEvent('exchange.receiver-changed', '修改了接收方', z.object({ ...who, what: z.string() }))
export const receiverDown = defineEvent('exchange.receiver-down', '接收方长时间连接不上', z.object({ ...who, since: instantSchema, reason: z.string() }))
export const receiverUp = defineEvent('exchange.receiver-up', '接收方恢复连接', z.object({ ...who, since: instantSchema }))
