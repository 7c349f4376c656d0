import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema, pageInput, pageOf } from '@anlan/kernel/schema'
import { deviceStateSchema } from './video.ts'

const may = ['district-officer', 'town-officer'] as const
const count = z.number().int()
const moment = instantSchema.nullable()
const of = { enterprise: idSchema, enterpriseName: z.string(), town: z.string().nullable() }

/** Over so many days a misreport rate is counted. Our own figure. */
export const RATE_DAYS = 30

const lineSchema = z.object({
  ...of, cameras: count, online: count, offline: count, fault: count, alarms: count, handled: count, open: count, oldestAt: moment,
  /** Of the judged of the last 30 days; null while none is. */
  misreportRate: z.number().nullable(), judged: count,
})
export type VideoLine = z.output<typeof lineSchema>
/** 智能视频 of every enterprise that has told of any; whoever has not is named, never counted as nothing. */
export const videoBoard = defineQuery({
  name: 'district-supervision.video-board', title: '智能视频', input: z.object({}),
  output: z.object({ at: instantSchema, rows: z.array(lineSchema), never: z.array(z.string()), totals: z.object({ cameras: count, online: count, offline: count, fault: count, alarms: count, handled: count, open: count }) }), may,
})

const deviceSchema = z.object({
  id: idSchema, kind: z.enum(['camera', 'detector', 'worker']), number: z.string(), name: z.string(), place: z.string(), unplaced: z.string().nullable(),
  /** Null while its state was not told. */
  state: deviceStateSchema.nullable(), since: moment, reason: z.string(), algorithms: z.array(z.object({ words: z.string(), running: z.boolean() })),
})
export type VideoDevice = z.output<typeof deviceSchema>
export const videoEnterprise = defineQuery({ name: 'district-supervision.video-enterprise', title: '企业智能视频', input: z.object({ enterprise: idSchema }), output: z.object({ line: lineSchema.nullable(), enterpriseName: z.string(), devices: z.array(deviceSchema) }), may })

export const ALARM_STATES = { open: '未处置', handled: '已处置', misreport: '误报' } as const
const saidSchema = z.object({ by: z.string(), at: instantSchema, words: z.string() })
const alarmSchema = z.object({
  ...of, id: idSchema, camera: z.string(), words: z.string(), level: z.enum(['red', 'orange', 'yellow', 'blue']), text: z.string(), place: z.string(), begunAt: instantSchema, endedAt: moment, source: z.string(),
  state: z.enum(['open', 'handled', 'misreport']), handled: saidSchema.nullable(), verdict: saidSchema.nullable(), clip: z.object({ from: instantSchema, until: instantSchema }).nullable(), picture: z.boolean(),
})
export type VideoAlarmLine = z.output<typeof alarmSchema>
/** The latest first; of those that nobody handled, the oldest. */
export const videoAlarms = defineQuery({
  name: 'district-supervision.video-alarms', title: '智能视频报警',
  input: z.object({ ...pageInput, enterprise: idSchema.optional(), state: z.enum(['open', 'handled', 'misreport']).optional() }), output: pageOf(alarmSchema), may,
})
/** The small picture of an alarm, as it was delivered; the original stays with the enterprise. */
export const videoPicture = defineQuery({ name: 'district-supervision.video-picture', title: '报警图片', input: z.object({ enterprise: idSchema, id: idSchema }), output: z.object({ sha256: z.string(), data: z.string() }), may })
