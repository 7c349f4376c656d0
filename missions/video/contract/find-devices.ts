import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import type { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'

/** Who may look for devices: who may register cameras. */
export const FINDERS = ['safety-manager', 'principal', 'system-admin'] as const
/** What a recorder found in its network: `GET /devices` at our recorder, `/api/orgs/:org/video/recorders/:id/devices` at the server. */
export const foundDevicesSchema = z.object({
  /** Cameras that answered a probe of ONVIF. */
  onvif: z.array(z.object({ address: z.string(), host: z.string(), name: z.string(), hardware: z.string() })),
  /** Devices that registered by GB/T 28181; null where the recorder takes none. */
  gb28181: z.object({
    id: z.string(), port: z.int(),
    devices: z.array(z.object({ id: z.string(), name: z.string(), maker: z.string(), model: z.string(), channels: z.array(z.object({ id: z.string(), name: z.string(), turns: z.boolean(), online: z.boolean() })) })),
    /** Numbers of devices whose password was wrong. */
    refused: z.array(z.string()),
  }).nullable(),
})
export type FoundDevices = z.output<typeof foundDevicesSchema>

/** Asked of one camera: `POST …/onvif`. Name and password go to the recorder and on to the camera, and are kept nowhere. */
export const onvifAskedSchema = z.object({ address: z.url({ protocol: /^https?$/, error: '应为 http 或 https 地址' }).max(250), user: z.string().max(60), password: z.string().max(100) })
export type OnvifAsked = z.output<typeof onvifAskedSchema>
export const onvifToldSchema = z.object({ maker: z.string(), model: z.string(), stream: z.string(), subStream: z.string(), control: z.string(), turns: z.boolean(), codec: z.string() })
export type OnvifTold = z.output<typeof onvifToldSchema>

const part = z.number().min(-1).max(1)
/** `POST …/cameras/:id/turn`. A move is said again every second while somebody holds the button; two seconds without, and the recorder stops it. */
export const turnSchema = z.union([z.object({ pan: part, tilt: part, zoom: part, again: z.boolean().default(false) }), z.object({ stop: z.literal(true) }), z.object({ preset: z.string().min(1).max(64) })])
export type Turn = z.output<typeof turnSchema>
/** Who holds the button sees the picture: the same as may look, but for workers. */
export const TURNERS = ['team-leader', 'safety-manager', 'principal'] as const satisfies readonly (typeof ENTERPRISE_STAFF)[number][]
export const presetsSchema = z.object({ presets: z.array(z.object({ token: z.string(), name: z.string() })) })

export const cameraTurned = defineEvent('video.camera-turned', '控制了云台', z.object({ camera: idSchema, name: z.string(), what: z.string() }))
/** Somebody pressed and it did not turn: they may not, or the camera cannot be reached. */
export const cameraNotTurned = defineEvent('video.camera-not-turned', '没能控制云台', z.object({ camera: idSchema, name: z.string(), what: z.string(), why: z.string() }))
export const devicesSought = defineEvent('video.devices-sought', '查找了设备', z.object({ recorder: idSchema, onvif: z.int(), channels: z.int() }))
