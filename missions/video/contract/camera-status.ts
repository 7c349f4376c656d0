import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'

export const CAMERA_STATES = { recording: '正在录像', lost: '录像中断', never: '从未上报', unbound: '未接录像机', stopped: '停用' } as const
export type CameraState = keyof typeof CAMERA_STATES
export const cameraStateSchema = z.enum(['recording', 'lost', 'never', 'unbound', 'stopped'])

export const cameraStatusSchema = z.object({
  id: idSchema, number: z.string(), name: z.string(), kind: z.enum(['fixed', 'dome', 'mobile']), area: z.string(), plan: z.string(), x: z.number().nullable(), y: z.number().nullable(), explosionProof: z.string(),
  recorder: z.string().nullable(), state: cameraStateSchema, since: instantSchema.nullable(), heardAt: instantSchema.nullable(), lastSegmentAt: instantSchema.nullable(),
  /** Why it is not recorded, and what to do, where the recorder said so. */
  tip: z.string(),
  /** Whether it can be turned. */
  turns: z.boolean(),
  /** Whether there is an address to fetch pictures from. */
  picture: z.boolean(),
  /** Whether moving pictures can be watched: our recorder pulls its stream. */
  live: z.boolean(),
})
export type CameraStatus = z.infer<typeof cameraStatusSchema>

export const listCameraStatus = defineQuery({
  name: 'video.list-camera-status', title: '摄像机状态',
  input: z.object({ ...pageInput, cameras: listOf(idSchema), area: listOf(z.string().max(50)), state: listOf(cameraStateSchema), words: z.string().max(50).default('') }),
  output: pageOf(cameraStatusSchema).extend({ now: instantSchema, counts: z.object({ recording: z.int(), lost: z.int(), never: z.int(), unbound: z.int(), stopped: z.int() }) }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})
