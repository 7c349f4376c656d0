import { z } from 'zod'
import { alarmLevelSchema, alarmStateSchema } from '@anlan/alarms/contract/alarm'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { ANALYSIS_KIND_NAMES } from './analysis-kinds.ts'
import { boxSchema } from './look.ts'

export const VERDICTS = { true: '属实', false: '误报' } as const
export const verdictSchema = z.enum(['true', 'false'])
const kindSchema = z.enum(ANALYSIS_KIND_NAMES)

/** 识别事件: what a rule found on a camera, from its beginning to its end, and what people said of it. */
export const detectionSchema = z.object({
  id: idSchema, version: versionSchema, camera: idSchema, name: z.string(), area: z.string(), rule: idSchema, kind: kindSchema, level: alarmLevelSchema,
  since: instantSchema, beganAt: instantSchema, endedAt: instantSchema.nullable(), heardAt: instantSchema,
  count: z.int(), score: z.number(), boxes: z.array(boxSchema), model: z.string(),
  /** File id of the picture; null where none came with it. */
  picture: idSchema.nullable(), alarm: idSchema.nullable(),
  verdict: verdictSchema.nullable(), verdictBy: z.string().nullable(), verdictAt: instantSchema.nullable(), verdictNote: z.string().nullable(),
})
export type Detection = z.output<typeof detectionSchema>

export const listDetections = defineQuery({
  name: 'video.list-detections', title: '识别事件',
  input: z.object({ ...pageInput, camera: listOf(idSchema), kind: listOf(kindSchema), verdict: listOf(z.enum(['open', 'true', 'false'])), from: instantSchema.optional(), until: instantSchema.optional() }),
  output: pageOf(detectionSchema).extend({ open: z.int() }),
  may: [...ENTERPRISE_STAFF],
})
export const getDetection = defineQuery({
  name: 'video.get-detection', title: '识别事件详情', input: z.object({ id: idSchema }),
  output: detectionSchema.extend({ plan: z.string(), x: z.number().nullable(), y: z.number().nullable(), alarmState: alarmStateSchema.nullable() }),
  may: [...ENTERPRISE_STAFF],
})

/** 复核: whether it was so. A misreport marks its alarm too; what was so keeps its recording as evidence. */
export const judgeDetection = defineCommand({
  name: 'video.judge-detection', title: '复核识别事件',
  input: z.object({ id: idSchema, version: versionSchema, verdict: verdictSchema.meta({ title: '结论', words: VERDICTS }), note: z.string().trim().max(500).default('').meta({ title: '说明', placeholder: '误报请写明是什么被看错了' }) })
    .refine(({ verdict, note }) => verdict === 'true' || note.length >= 2, { message: '请写明为什么是误报', path: ['note'] }),
  output: z.object({ id: idSchema, version: versionSchema }), may: ['team-leader', 'safety-manager'],
})

const countSchema = z.object({ all: z.int(), right: z.int(), wrong: z.int(), open: z.int() })
/** Per camera and rule: how many there were, and how many of the decided were none. `rate`: null while nothing is decided. */
export const detectionStatistics = defineQuery({
  name: 'video.detection-statistics', title: '识别统计', input: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
  output: z.object({ from: instantSchema, line: z.object({ percent: z.number(), source: z.string() }), rows: z.array(countSchema.extend({ camera: idSchema, name: z.string(), kind: kindSchema, rate: z.number().nullable() })), total: countSchema.extend({ rate: z.number().nullable() }) }),
  may: [...ENTERPRISE_STAFF],
})

const whole = z.object({ detection: detectionSchema })
export const detectionBegan = defineEvent('video.detection-began', '视频识别到异常', whole)
export const detectionEnded = defineEvent('video.detection-ended', '识别到的异常已消失', whole)
export const detectionJudged = defineEvent('video.detection-judged', '复核了识别事件', whole)
