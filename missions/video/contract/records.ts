import { z } from 'zod'
import { alarmLevelSchema } from '@anlan/alarms/contract/alarm'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { ANALYSIS_KIND_NAMES } from './analysis-kinds.ts'
import { spanSchema } from './analysis-rule.ts'
import { KEY_PLACES, type KeyPlaceKind } from './coverage.ts'
import { spotSchema } from './look.ts'

/**
 * The records of intelligent video as they are exchanged, in our own words (通知 四: 设备信息、运行状态、报警信息). The province's field
 * tables were not found: what stands here is a least set of our own, 待核. Never an address of a stream, a password or a token.
 */
const recordBase = { id: idSchema, version: versionSchema, deleted: z.boolean(), createdAt: instantSchema, createdBy: z.string(), updatedAt: instantSchema, updatedBy: z.string() }
const moment = instantSchema.nullable()
const kindSchema = z.enum(ANALYSIS_KIND_NAMES)
/** Longitude and latitude, CGCS2000; `unplaced`: why there are none, and what to do. */
const place = { place: z.string(), at: z.tuple([z.number(), z.number()]).nullable(), unplaced: z.string().nullable() }
const placeKinds = Object.keys(KEY_PLACES) as [KeyPlaceKind, ...KeyPlaceKind[]]

/** A camera that is analysed, a bought device that analyses, a worker of ours. An alarm hangs on its camera; who found it is its source. */
export const analysisDeviceRecordSchema = z.object({
  ...recordBase, company: z.string(), kind: z.enum(['camera', 'detector', 'worker']), number: z.string(), name: z.string(),
  ...place, placeKind: z.enum(placeKinds).nullable(),
  /** As far as anybody knows; the register of cameras has neither. */
  vendor: z.string().nullable(), model: z.string().nullable(),
  /** The channel's number by GB/T 28181. */
  gbId: z.string().nullable(),
  /** What is watched for. `by`: the rule's own camera, or the bought device that told it. Zones are parts of the picture, 0 to 1. */
  algorithms: z.array(z.object({ kind: kindSchema, words: z.string(), by: idSchema, zones: z.array(z.array(spotSchema)), spans: z.array(spanSchema) })),
})
export type AnalysisDeviceRecord = z.infer<typeof analysisDeviceRecordSchema>

export const analysisStatusRecordSchema = z.object({
  ...recordBase, device: idSchema, name: z.string(),
  /** `offline`: nothing comes from it. `fault`: it is there and nobody judges its pictures. */
  state: z.enum(['online', 'offline', 'fault']), since: instantSchema,
  /** Those that run at this moment. */
  algorithms: z.array(kindSchema),
  /** What is not as it should be, in words; empty where all runs. */
  reason: z.string(),
})
export type AnalysisStatusRecord = z.infer<typeof analysisStatusRecordSchema>

const saidSchema = z.object({ by: z.string(), at: instantSchema, words: z.string() })
/** One alarm from its beginning to what people said of it. */
export const videoAlarmRecordSchema = z.object({
  ...recordBase, device: idSchema, camera: z.string(), kind: kindSchema, words: z.string(), level: alarmLevelSchema, text: z.string(),
  ...place, begunAt: instantSchema, endedAt: moment, confidence: z.number(), count: z.int(),
  /** Who found it: our own worker, a bought device, or a device of GB/T 28181 by its recorder. */
  source: z.object({ kind: z.enum(['worker', 'detector', 'recorder']), id: idSchema, name: z.string() }),
  /** The picture's file and the hash of its original; it may come later than the alarm. */
  picture: z.object({ id: idSchema, sha256: z.string() }).nullable(),
  /** Recording that is kept of it; it stays with the enterprise. */
  clip: z.object({ from: instantSchema, until: instantSchema }).nullable(),
  /** What was done about it. */
  handled: saidSchema.nullable(),
  /** Whether it was so. */
  verdict: saidSchema.extend({ misreport: z.boolean() }).nullable(),
})
export type VideoAlarmRecord = z.infer<typeof videoAlarmRecordSchema>

/** Each of them whenever it is another than it was, whole. */
export const analysisDeviceSaved = defineEvent('video.analysis-device-saved', '更新了智能分析设备的交换记录', z.object({ analysisDevice: analysisDeviceRecordSchema }))
export const analysisStatusSaved = defineEvent('video.analysis-status-saved', '更新了智能分析运行状态的交换记录', z.object({ analysisStatus: analysisStatusRecordSchema }))
export const videoAlarmSaved = defineEvent('video.alarm-record-saved', '更新了智能视频报警的交换记录', z.object({ videoAlarm: videoAlarmRecordSchema }))
