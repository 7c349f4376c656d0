import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf } from '@anlan/kernel/schema'

/** After so long without a word of its recorder nobody knows that a camera is recorded: it counts as lost. Our own figure; no standard gives one. */
export const SILENT_SECONDS = 20

/**
 * Whether cameras are recorded at this moment, by what their recorders reported; whoever is not known is left out.
 * `since`: from when on it has been so; null when nothing was ever heard of it.
 */
export const recordingState = defineQuery({
  name: 'video.recording-state', title: '录像状态',
  input: z.object({ cameras: listOf(idSchema) }),
  output: z.object({ cameras: z.array(z.object({ id: idSchema, name: z.string(), recording: z.boolean(), since: instantSchema.nullable() })) }),
  may: [...ENTERPRISE_STAFF],
})

const seen = z.object({ camera: idSchema, name: z.string(), area: z.string(), at: instantSchema, reason: z.string() })
/** It is no longer recorded: its recorder says so, or says nothing. The subject is the camera. */
export const cameraLost = defineEvent('video.camera-lost', '摄像机录像中断', seen)
export const cameraBack = defineEvent('video.camera-back', '摄像机录像恢复', seen)
