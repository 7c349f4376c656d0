import { z } from 'zod'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { analysisRules } from './analysis-rule.ts'
import { factSchema } from './fact.ts'
import { MOST_SPANS, toldSpanSchema } from './motion.ts'
import { trialTaskSchema } from './rule-trial.ts'

/**
 * What a recognition worker says every few seconds: `POST /api/video/detections` with `x-worker` and `Authorization: Bearer <token>`.
 * The answer tells it what to look at, with the addresses of streams: to the worker and nobody else.
 */
export const WORKER_REPORTS = '/api/video/detections'
/** Pictures a second that are looked at; what the design's measurements hold for. */
export const ANALYSED_FPS = 5
/** A picture of 640×360 as JPEG, told in base64. */
const MOST_PICTURE = 800_000
export const MOST_FACTS = 8

export const STREAM_STATES = { connecting: '正在连接', live: '正在分析', silent: '没有画面', refused: '密码不对', away: '连不上' } as const
export const streamStateSchema = z.enum(['connecting', 'live', 'silent', 'refused', 'away'])
export const modelStateSchema = z.object({ id: z.string().max(60), sha256: z.string().max(64), classes: z.array(z.string().max(40)).max(500), ready: z.boolean(), tip: z.string().max(300) })
export const watchedSchema = z.object({ camera: idSchema, state: streamStateSchema, tip: z.string().max(300), fps: z.number().min(0), behindMs: z.number().min(0) })
/** `model`: what saw it; empty for what goes by the picture itself. `picture`: the JPEG in base64. */
export const toldFactSchema = factSchema.extend({ id: idSchema, camera: idSchema, model: z.string().max(60), picture: z.base64().max(MOST_PICTURE).nullable() })
export type ToldFact = z.output<typeof toldFactSchema>

export const workerReportSchema = z.object({
  /** The mark of the tasks that it has; empty at first. */
  plan: z.string().max(64).default(''),
  models: z.array(modelStateSchema).max(20),
  cameras: z.array(watchedSchema).max(200),
  /** Said again until they are taken; said twice they are the same. */
  facts: z.array(toldFactSchema).max(MOST_FACTS),
  /** When it looked and when something moved, as far as that was not told yet; taken with the answer. Workers that tell none leave them out. */
  spans: z.array(toldSpanSchema).max(MOST_SPANS).default([]),
})
export type WorkerReport = z.output<typeof workerReportSchema>

export const taskSchema = z.object({ camera: idSchema, number: z.string(), name: z.string(), address: z.string(), rules: z.array(z.object({
  id: idSchema, data: analysisRules.schema,
  /** Since when what it found stands, as the server knows it: told as begun and not as ended. */
  openSince: instantSchema.nullable().default(null),
})) })
export type Task = z.output<typeof taskSchema>
/** `tasks`: null where they are those of `plan`. `now`: the server's time, by which everything is stamped. */
export const workerAnswerSchema = z.object({ now: instantSchema, plan: z.string(), tasks: z.array(taskSchema).nullable(), /** Recordings to be looked through. */ trials: z.array(trialTaskSchema).default([]), taken: z.array(idSchema) })
export type WorkerAnswer = z.output<typeof workerAnswerSchema>
