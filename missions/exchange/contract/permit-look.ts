import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { MINUTE } from '@anlan/kernel/time'

/** Under this purpose both ends of one installation compute the key by which an enterprise knows that its district asks to look at a permit. */
export const lookPurpose = (enterprise: Id): string => `permit-look:${enterprise}`

/** One permit of one enterprise, for whoever is named, for a while, to read. */
export const lookSchema = z.strictObject({ enterprise: idSchema, permit: idSchema, by: z.string().min(1).max(100), office: z.string().min(1).max(100), until: instantSchema })
export type Look = z.infer<typeof lookSchema>

/** Long enough to look at a work, too short to be passed around. Ours. */
export const LOOK_LASTS = 15 * MINUTE
export const LOOK_PATH = '/look/permit'
/** Below it: what the cameras of that permit see now, and what was recorded of the work. */
export const lookCameraPath = (camera: Id, token: string): string => `${LOOK_PATH}/cameras/${camera}?token=${token}`
export const lookSegmentPath = (segment: Id, token: string): string => `${LOOK_PATH}/segments/${segment}?token=${token}`

/** Every opening stands in the enterprise's own journal, beside the permit. */
export const permitLooked = defineEvent('exchange.permit-looked', '监管部门查看了作业票', z.object({ permit: idSchema, by: z.string(), office: z.string() }))
/** Once a camera and link, however many pictures come through. */
export const cameraLooked = defineEvent('exchange.camera-looked', '监管部门查看了监控画面', z.object({ permit: idSchema, camera: idSchema, name: z.string(), by: z.string(), office: z.string() }))
