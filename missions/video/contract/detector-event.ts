import { z } from 'zod'
import { instantSchema } from '@anlan/kernel/schema'
import { boxSchema } from './look.ts'

/** Whose words an analysis device speaks; what a code means is told per dialect. */
export const DIALECTS = { json: '平台格式', hikvision: '海康威视', gb28181: '国标报警' } as const
export const dialectSchema = z.enum(['json', 'hikvision', 'gb28181'])
export type Dialect = z.output<typeof dialectSchema>

/** A picture of 1080p as JPEG, told in base64. */
const MOST_PICTURE = 2_800_000
export const MOST_EVENTS = 50

/**
 * What an analysis device that is not ours says, in our words. `id`: its own for this word; said twice it is one. `source`: the camera, as the
 * device calls it. `once`: it tells that it is so and never that it is over; then it is over when it has not been told for a while.
 */
export const detectorEventSchema = z.object({
  id: z.string().trim().min(1, '缺少事件编号 id').max(200),
  source: z.string().trim().max(100).default(''),
  sourceName: z.string().trim().max(100).default(''),
  code: z.string().trim().min(1, '缺少事件代码 code').max(80),
  words: z.string().trim().max(300).default(''),
  what: z.enum(['began', 'ended', 'once']).default('once'),
  at: instantSchema,
  count: z.int().nonnegative().max(10_000).default(0),
  score: z.number().min(0).max(1).default(0),
  boxes: z.array(boxSchema).max(100).default([]),
  picture: z.base64().max(MOST_PICTURE).nullable().default(null),
})
export type DetectorEvent = z.output<typeof detectorEventSchema>
/** `POST /api/video/detector-events`, or the same over MQTT. An empty list tells that the device lives. */
export const detectorEventsSchema = z.object({ events: z.array(detectorEventSchema).max(MOST_EVENTS, `一次最多 ${MOST_EVENTS} 条`) })

export interface Detector {
  readonly org: string
  readonly id: string
  readonly name: string
  readonly dialect: Dialect
}
export interface Taken {
  readonly taken: number
  readonly parked: number
}
/** The door of the house for whoever translates what devices say. */
export interface DetectorIntake {
  /** By number and token. */
  authenticate(id: string, token: string): Promise<Detector | undefined>
  /** By a token that stands in the address, for devices that can send no header; only where that was allowed. */
  byPath(token: string): Promise<Detector | undefined>
  /** For HTTP digest: the hash of name, realm and password, RFC 2617 3.2.2.2. */
  digestOf(id: string): Promise<{ readonly detector: Detector; readonly ha1: string } | undefined>
  /** Answers after it is on disk. */
  take(detector: Detector, events: readonly DetectorEvent[]): Promise<Taken>
}
export const DETECTOR_REALM = 'anlan-video'
