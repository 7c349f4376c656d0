import { z } from 'zod'
import { idSchema } from '@anlan/kernel/schema'

/** What the district takes of intelligent video, in its own words: `standards/exchange/district-inbox.md`. Kinds of alarms are taken as they are called; what is new is no reason to refuse an alarm. */
const words = (most: number) => z.string('应为文字').trim().min(1, '不能为空').max(most, `不超过 ${most} 个字`)
const text = (most: number) => z.string('应为文字').max(most, `不超过 ${most} 个字`)
const at = z.number('应为时刻（毫秒）').int('应为时刻（毫秒）').min(946_684_800_000, '时刻过早').max(4_102_444_800_000, '时刻过晚')
const degrees = z.tuple([z.number().min(73, '经度应在中国境内').max(136, '经度应在中国境内'), z.number().min(3, '纬度应在中国境内').max(54, '纬度应在中国境内')], '应为 [经度, 纬度]')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为 SHA-256，小写十六进制')

export const DEVICE_KINDS = { camera: '摄像机', detector: '分析设备', worker: '识别服务' } as const
export const DEVICE_STATES = { online: '在线', offline: '离线', fault: '故障' } as const
export const deviceStateSchema = z.enum(['online', 'offline', 'fault'], '应为 online、offline、fault 之一')

const deviceSchema = z.looseObject({
  kind: z.enum(['camera', 'detector', 'worker'], '应为 camera、detector、worker 之一'), name: words(200), number: text(100).nullish(), place: text(200).nullish(), at: degrees.nullish(), unplaced: text(500).nullish(),
  algorithms: z.array(z.looseObject({ kind: words(50), words: words(100) })).max(500).nullish(),
})
export type DeliveredDevice = z.output<typeof deviceSchema>

const statusSchema = z.looseObject({ device: idSchema, state: deviceStateSchema, since: at, algorithms: z.array(words(50)).max(100).nullish(), reason: text(2_000).nullish() })
  .refine(({ state, reason }) => state === 'online' || (reason ?? '') !== '', { path: ['reason'], error: '离线、故障时必须说明原因' })
export type DeliveredStatus = z.output<typeof statusSchema>

const said = { by: words(100), at, words: words(1_000) }
/** 200 kB as a picture, in Base64. */
const MOST_PICTURE = 280_000
const alarmSchema = z.looseObject({
  device: idSchema, camera: words(200), kind: words(50), words: words(100), level: z.enum(['red', 'orange', 'yellow', 'blue'], '应为 red、orange、yellow、blue 之一'), text: words(1_000), place: words(200),
  begunAt: at, endedAt: at.nullish(), confidence: z.number().min(0, '应为 0 至 1').max(1, '应为 0 至 1').nullish(), source: z.looseObject({ kind: text(20), name: words(200) }),
  /** The small picture under the hash of its bytes. */
  shown: z.object({ sha256, data: z.base64('应为 Base64').max(MOST_PICTURE, '图片超过 200 KB') }).nullish(),
  clip: z.looseObject({ from: at, until: at }).nullish(), handled: z.looseObject(said).nullish(), verdict: z.looseObject({ ...said, misreport: z.boolean('应为 true 或 false') }).nullish(),
}).refine(({ begunAt, endedAt }) => endedAt === null || endedAt === undefined || endedAt >= begunAt, { path: ['endedAt'], error: '报警结束不能早于开始' })
export type DeliveredVideoAlarm = z.output<typeof alarmSchema>

export const VIDEO_SCHEMAS = { 'analysis-device': deviceSchema, 'analysis-status': statusSchema, 'video-alarm': alarmSchema } as const
export const VIDEO_KINDS = { 'analysis-device': '智能分析设备', 'analysis-status': '智能分析运行状态', 'video-alarm': '智能视频报警' } as const
