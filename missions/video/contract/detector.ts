import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { ANALYSIS_KIND_NAMES, ANALYSIS_WORDS } from './analysis-kinds.ts'
import { DIALECTS, dialectSchema } from './detector-event.ts'

const KEEPERS = ['safety-manager', 'system-admin'] as const
const OWN_DIALECTS = { json: DIALECTS.json, hikvision: DIALECTS.hikvision } as const

const fields = {
  name: z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称', placeholder: '例如：罐区海康分析盒' }),
  dialect: z.enum(['json', 'hikvision']).meta({ title: '上报格式', words: OWN_DIALECTS, help: '海康威视：设备的“报警主机”推送，或综合安防平台的事件订阅' }),
  /** Devices that can send no header of their own: the token stands in the address, where logs of proxies may keep it. */
  byPath: z.boolean().default(false).meta({ title: '密钥写在地址里', help: '设备只能填地址、不能填账号时才启用' }),
  quietMinutes: z.coerce.number().int().min(1, '不小于 1 分钟').max(10_080, '不大于 7 天').nullable().default(null).meta({ title: '多久没有上报算离线', unit: '分钟', placeholder: '留空不判断', help: '只在设备会定时发心跳时填写' }),
}
/** 分析设备: a bought box, recorder or platform that recognises by itself and tells us. Its token is told once. */
export const openDetector = defineCommand({ name: 'video.open-detector', title: '新增分析设备', input: z.object({ id: idSchema.meta({ widget: 'hidden' }), ...fields }), output: z.object({ id: idSchema, token: z.string() }), tellsSecret: true, may: [...KEEPERS] })
export const changeDetector = defineCommand({ name: 'video.change-detector', title: '修改分析设备', input: z.object({ id: idSchema, version: versionSchema, ...fields, active: z.boolean().default(true).meta({ title: '启用' }) }), output: z.object({ id: idSchema, version: versionSchema }), may: [...KEEPERS] })
export const renewDetectorToken = defineCommand({ name: 'video.renew-detector-token', title: '更换分析设备密钥', input: z.object({ id: idSchema, version: versionSchema }), output: z.object({ id: idSchema, token: z.string() }), tellsSecret: true, may: [...KEEPERS] })

const sourceSchema = z.string().max(100)
/** Which camera of ours a device means by a name of its own. */
export const bindSource = defineCommand({ name: 'video.bind-source', title: '对应摄像机', input: z.object({ detector: idSchema, source: sourceSchema, camera: idSchema.meta({ title: '摄像机' }) }), output: z.object({}), may: [...KEEPERS] })
const MEANINGS = { ignored: '不报警，以后不再提示', ...ANALYSIS_WORDS } as const
/** What a code means here; `ignored`: it is none of ours and no longer parked. Holds for all devices of the dialect. */
export const bindCode = defineCommand({
  name: 'video.bind-code', title: '对应识别内容',
  input: z.object({ dialect: dialectSchema, code: z.string().min(1).max(80), kind: z.enum(['ignored', ...ANALYSIS_KIND_NAMES]).meta({ title: '当作', words: MEANINGS }) }),
  output: z.object({}), may: [...KEEPERS],
})
/** 已看: parked events that somebody has looked at are no longer shown as waiting. */
export const settleParked = defineCommand({ name: 'video.settle-parked', title: '标为已看', input: z.object({ detector: idSchema, source: sourceSchema, code: z.string().max(80) }), output: z.object({ settled: z.int() }), may: [...KEEPERS] })

/** So long they are kept where nobody said otherwise. Our own figure. */
export const PARKED_DAYS = 30
export const keepParked = defineCommand({
  name: 'video.keep-parked', title: '未识别事件的保留天数',
  input: z.object({ version: versionSchema, days: z.coerce.number().int().min(1, '不少于 1 天').max(3_650, '不多于 3650 天').meta({ title: '保留', unit: '天', help: `默认 ${PARKED_DAYS} 天，是平台自定的数值（待核）。更早的未识别事件每天夜里清理，看过的也一样；已成为识别事件的不受影响` }) }),
  output: z.object({ version: versionSchema }), may: [...KEEPERS],
})

export const DETECTOR_STATES = { on: '在线', heard: '上报过', silent: '离线', never: '从未上报', off: '停用' } as const
export const detectorSchema = z.object({ id: idSchema, version: versionSchema, name: z.string(), dialect: z.enum(['json', 'hikvision']), byPath: z.boolean(), quietMinutes: z.number().nullable(), active: z.boolean(), state: z.enum(['on', 'heard', 'silent', 'never', 'off']), heardAt: instantSchema.nullable() })
export type DetectorStatus = z.output<typeof detectorSchema>
/** Events that became no detection, together by device, camera and code. `kind`, `camera`: what they would be now. */
export const parkedSchema = z.object({
  detector: idSchema, name: z.string(), dialect: dialectSchema, source: z.string(), sourceName: z.string(), code: z.string(), words: z.string(),
  times: z.int(), firstAt: instantSchema, lastAt: instantSchema, picture: idSchema.nullable(),
  codeKnown: z.boolean(), cameraKnown: z.boolean(),
})
export type Parked = z.output<typeof parkedSchema>
/** `forgotten`: how many events went because they were older than `days`; the last time at `forgottenAt`. */
export const parkedKeptSchema = z.object({ version: versionSchema, days: z.int(), forgotten: z.int(), forgottenAt: instantSchema.nullable() })
export type ParkedKept = z.output<typeof parkedKeptSchema>
export const listDetectors = defineQuery({
  name: 'video.list-detectors', title: '分析设备', input: z.object({}),
  output: z.object({ now: instantSchema, detectors: z.array(detectorSchema), parked: z.array(parkedSchema), kept: parkedKeptSchema }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

const told = z.object({ id: idSchema, name: z.string() })
export const detectorOpened = defineEvent('video.detector-opened', '新增了分析设备', told.extend({ dialect: dialectSchema }))
export const detectorChanged = defineEvent('video.detector-changed', '修改了分析设备', told.extend({ active: z.boolean(), byPath: z.boolean(), quietMinutes: z.number().nullable() }))
export const detectorTokenRenewed = defineEvent('video.detector-token-renewed', '更换了分析设备的密钥', told)
export const detectorLost = defineEvent('video.detector-lost', '分析设备离线', told.extend({ at: instantSchema }))
export const detectorBack = defineEvent('video.detector-back', '分析设备恢复上报', told.extend({ at: instantSchema }))
export const sourceBound = defineEvent('video.source-bound', '对应了分析设备的摄像机', z.object({ detector: idSchema, source: z.string(), camera: idSchema }))
export const codeBound = defineEvent('video.code-bound', '对应了分析设备的事件', z.object({ dialect: dialectSchema, code: z.string(), kind: z.string() }))
export const parkedSettled = defineEvent('video.parked-settled', '看过了未识别的事件', z.object({ detector: idSchema, source: z.string(), code: z.string(), count: z.int() }))
export const parkedDaysSet = defineEvent('video.parked-days-set', '设置了未识别事件的保留天数', z.object({ days: z.int() }))
export const parkedForgotten = defineEvent('video.parked-forgotten', '清理了过期的未识别事件', z.object({ count: z.int(), before: instantSchema }))
