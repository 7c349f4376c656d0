import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent, type JournalEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { alarmLife, alarmSchema } from './alarm.ts'

const chosen = { id: idSchema, version: versionSchema }
const answer = z.object({ alarm: alarmSchema })

export const acknowledgeAlarm = defineCommand({
  name: 'alarms.acknowledge',
  title: '签收报警',
  input: z.object(chosen),
  output: answer,
  may: alarmLife.moves.acknowledge.may,
})

export const handleAlarm = defineCommand({
  name: 'alarms.handle',
  title: '处置报警',
  input: z.object({ ...chosen, note: z.string().trim().min(2, '请写明如何处置').max(500), photos: z.array(idSchema).max(9).default([]) }),
  output: answer,
  may: alarmLife.moves.handle.may,
})

export const markMisreport = defineCommand({
  name: 'alarms.mark-misreport',
  title: '标为误报',
  input: z.object({ ...chosen, reason: z.string().trim().min(2, '请写明为什么是误报').max(500) }),
  output: answer,
  may: alarmLife.moves.misreport.may,
})

/** One of the steps that whoever raised it asked for: done by a responsible person. */
export const doAlarmStep = defineCommand({
  name: 'alarms.do-step',
  title: '完成处置步骤',
  input: z.object({ ...chosen, step: z.coerce.number().int().min(0), note: z.string().trim().min(2, '请写明做了什么').max(500), photos: z.array(idSchema).max(9).default([]) }),
  output: answer,
  may: alarmLife.moves.handle.may,
})

export const closeAlarm = defineCommand({
  name: 'alarms.close',
  title: '关闭报警',
  input: z.object({ ...chosen, note: z.string().trim().max(500).default('') }),
  output: answer,
  may: alarmLife.moves.close.may,
})

export const getAlarm = defineQuery({
  name: 'alarms.get',
  title: '报警详情',
  input: z.object({ id: idSchema }),
  output: z.object({ alarm: alarmSchema, timeline: z.array(z.custom<JournalEvent>()) }),
  may: [...ENTERPRISE_STAFF],
})

/** What the bell shows: open alarms of the signed-in person, the worst first. */
export const alarmBell = defineQuery({
  name: 'alarms.bell',
  title: '我的报警',
  input: z.object({}),
  output: z.object({ mine: z.number().int(), open: z.number().int(), worst: alarmSchema.shape.level.nullable(), latest: z.array(alarmSchema) }),
  may: [...ENTERPRISE_STAFF],
})

/** Quiet hours hold back outside notices; 红 and the kinds of NEVER_QUIET pass always. */
export const quietHoursSchema = z.object({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式为 22:00').nullable(),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式为 06:00').nullable(),
})
export type QuietHours = z.infer<typeof quietHoursSchema>

export const setQuietHours = defineCommand({
  name: 'alarms.set-quiet-hours',
  title: '设置免打扰时段',
  input: quietHoursSchema,
  output: quietHoursSchema,
  may: ['safety-manager'],
})
export const quietHours = defineQuery({ name: 'alarms.quiet-hours', title: '免打扰时段', input: z.object({}), output: quietHoursSchema, may: [...ENTERPRISE_STAFF] })
export const quietHoursSet = defineEvent('alarms.quiet-hours-set', '修改了免打扰时段', quietHoursSchema)

/** Where notices go besides the app: the shapes of an SMS gateway, WeChat Work, DingTalk, and a plain webhook. */
export const CHANNEL_KINDS = { sms: '短信网关', wecom: '企业微信', dingtalk: '钉钉', webhook: '通用推送' } as const
export const channelSchema = z.object({
  id: idSchema,
  kind: z.enum(['sms', 'wecom', 'dingtalk', 'webhook']),
  name: z.string().trim().min(2, '请填写名称').max(40),
  url: z.url({ protocol: /^https?$/, message: '请填写 http 或 https 地址' }),
  /** DingTalk's signing secret or the gateway's token; shown as set or not, never read back. */
  secret: z.string().max(200).optional(),
  lowestLevel: z.enum(['red', 'orange', 'yellow', 'blue']).default('yellow'),
  active: z.boolean().default(true),
  version: versionSchema,
})
export type Channel = z.infer<typeof channelSchema>

export const saveChannel = defineCommand({
  name: 'alarms.save-channel',
  title: '保存通知渠道',
  input: channelSchema,
  output: z.object({ id: idSchema, version: versionSchema }),
  may: ['system-admin'],
})
export const listChannels = defineQuery({
  name: 'alarms.list-channels',
  title: '通知渠道',
  input: z.object({}),
  output: z.object({
    channels: z.array(
      channelSchema.omit({ secret: true }).extend({ secretSet: z.boolean(), sent: z.number().int(), waiting: z.number().int(), lastError: z.string().nullable(), lastSentAt: instantSchema.nullable() }),
    ),
  }),
  may: ['system-admin', 'safety-manager'],
})
export const channelSaved = defineEvent('alarms.channel-saved', '保存了通知渠道', z.object({ id: idSchema, kind: z.string(), name: z.string(), active: z.boolean() }))
