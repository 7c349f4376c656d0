import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { ANALYSIS_KIND_NAMES } from './analysis-kinds.ts'
import { modelStateSchema, watchedSchema } from './worker-report.ts'

const KEEPERS = ['safety-manager', 'system-admin'] as const
/** After so long without a word nobody knows that anything is looked at. Our own figure. */
export const WORKER_SILENT_SECONDS = 20
/** A camera that a worker cannot see for so long is told. Our own figure. */
export const UNSEEN_SECONDS = 60

const name = z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称', placeholder: '例如：中控室识别服务' })
/** 识别服务: a program that looks at cameras and says what it found. Its token is told once. */
export const openVisionWorker = defineCommand({ name: 'video.open-vision-worker', title: '新增识别服务', input: z.object({ id: idSchema.meta({ widget: 'hidden' }), name }), output: z.object({ id: idSchema, token: z.string() }), tellsSecret: true, may: [...KEEPERS] })
export const changeVisionWorker = defineCommand({ name: 'video.change-vision-worker', title: '修改识别服务', input: z.object({ id: idSchema, version: versionSchema, name, active: z.boolean().default(true).meta({ title: '启用' }) }), output: z.object({ id: idSchema, version: versionSchema }), may: [...KEEPERS] })
export const renewVisionToken = defineCommand({ name: 'video.renew-vision-token', title: '更换识别服务密钥', input: z.object({ id: idSchema, version: versionSchema }), output: z.object({ id: idSchema, token: z.string() }), tellsSecret: true, may: [...KEEPERS] })

export const watchingSchema = watchedSchema.extend({ since: instantSchema, told: z.boolean() })
export type Watching = z.output<typeof watchingSchema>
export const workerSchema = z.object({
  id: idSchema, version: versionSchema, name: z.string(), active: z.boolean(), state: z.enum(['on', 'behind', 'silent', 'never', 'off']), heardAt: instantSchema.nullable(),
  models: z.array(modelStateSchema),
  cameras: z.array(watchingSchema.omit({ told: true }).extend({ name: z.string() })),
})
export type WorkerState = z.output<typeof workerSchema>
/** How recognition is at this moment: who looks, at what, how late, and which rules nobody judges. */
export const analysisHealth = defineQuery({
  name: 'video.analysis-health', title: '识别运行状态', input: z.object({}),
  output: z.object({ now: instantSchema, workers: z.array(workerSchema), idle: z.array(z.object({ rule: idSchema, camera: idSchema, name: z.string(), kind: z.enum(ANALYSIS_KIND_NAMES), why: z.string() })) }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

const told = z.object({ id: idSchema, name: z.string() })
export const visionWorkerOpened = defineEvent('video.vision-worker-opened', '新增了识别服务', told)
export const visionWorkerChanged = defineEvent('video.vision-worker-changed', '修改了识别服务', told.extend({ active: z.boolean() }))
export const visionTokenRenewed = defineEvent('video.vision-token-renewed', '更换了识别服务的密钥', told)
export const visionWorkerLost = defineEvent('video.vision-worker-lost', '算法离线', told.extend({ at: instantSchema }))
export const visionWorkerBack = defineEvent('video.vision-worker-back', '算法恢复在线', told.extend({ at: instantSchema }))
