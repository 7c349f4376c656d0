import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'

export const DEVICE_KINDS = { station: '定位基站', gateway: '网关', beacon: '信标' } as const
export type DeviceKind = keyof typeof DEVICE_KINDS
export const deviceKindSchema = z.enum(['station', 'gateway', 'beacon'])

export const DEVICE_STATES = { online: '在线', faulty: '故障', silent: '离线', never: '从未上报' } as const
export type DeviceState = keyof typeof DEVICE_STATES
export const deviceStateSchema = z.enum(['online', 'faulty', 'silent', 'never'])

export const deviceStatusSchema = z.object({
  id: idSchema,
  number: z.string(),
  kind: deviceKindSchema,
  model: z.string(),
  protocol: z.string(),
  plan: z.string(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  floor: z.number().int(),
  reachMetres: z.number().nullable(),
  explosionProof: z.string(),
  state: deviceStateSchema,
  /** What the device said is wrong with it. */
  fault: z.string().nullable(),
  battery: z.number().nullable(),
  lowBattery: z.boolean(),
  seenAt: instantSchema.nullable(),
  /** By which source it was heard last. */
  source: z.string().nullable(),
  /** When it has to be calibrated again; null for a device without a record of its own. */
  calibrationDue: z.string().nullable(),
})
export type DeviceStatus = z.infer<typeof deviceStatusSchema>

/** Devices with state, battery and last word (AQ 3064.3 5.1.3). */
export const listDeviceStatus = defineQuery({
  name: 'positioning.list-device-status',
  title: '定位设备状态',
  input: z.object({ ...pageInput, kind: listOf(deviceKindSchema), state: listOf(deviceStateSchema), words: z.string().max(50).default('') }),
  output: pageOf(deviceStatusSchema).extend({ now: instantSchema, counts: z.object({ online: z.number().int(), faulty: z.number().int(), silent: z.number().int(), never: z.number().int(), lowBattery: z.number().int() }) }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})
