import { z } from 'zod'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { detectorEventSchema, MOST_EVENTS } from './detector-event.ts'

/** Why nothing was recorded for a while. */
export const GAP_REASONS = { away: '摄像机连不上', silent: '摄像机没有送来画面', refused: '摄像机拒绝访问，用户名或密码不对', restart: '录像程序停止过', disk: '磁盘已满，停止了录像', broken: '录像文件损坏' } as const
export const gapReasonSchema = z.enum(['away', 'silent', 'refused', 'restart', 'disk', 'broken'])
export type GapReason = z.output<typeof gapReasonSchema>

/** `early`: what nobody locked goes before its days are over. `stopping`: only what is locked is left, so some cameras are not recorded any more. */
export const recorderDiskSchema = z.object({ state: z.enum(['ok', 'early', 'stopping']), freeBytes: z.number().int().nonnegative(), stopped: z.array(z.string().max(40)).max(500).default([]) })

/**
 * What a recorder says every few seconds: `POST /api/video/reports` with `x-recorder` and `Authorization: Bearer <token>`.
 * Cameras go by their number. A real recorder and our own recorder process speak the same words.
 */
export const recorderReportSchema = z.object({
  cameras: z.array(z.object({ number: z.string().max(40), recording: z.boolean(), lastSegmentAt: instantSchema.nullable().default(null),
    /** Why there is no picture, and what to do about it; empty or left out while all is well. */
    tip: z.string().max(300).optional() })).max(500),
  /** Finished since the last word; told again they are the same. `file` is a path below the recorder's address, or an address on a host it may use. */
  segments: z.array(z.object({ camera: z.string().max(40), from: instantSchema, to: instantSchema, file: z.string().min(1).max(300), bytes: z.number().int().nonnegative() })).max(2_000).default([]),
  /** Segments that are there no more: deleted, overwritten or lost. */
  gone: z.array(z.object({ camera: z.string().max(40), file: z.string().max(300) })).max(2_000).default([]),
  /** When it ought to have recorded and did not; told again they are the same. Recorders that know none leave them out. */
  gaps: z.array(z.object({ camera: z.string().max(40), from: instantSchema, to: instantSchema, reason: gapReasonSchema })).max(2_000).default([]),
  disk: recorderDiskSchema.nullable().default(null),
  /** Alarms of devices that are connected to the recorder (GB/T 28181); told again they are the same. */
  events: z.array(detectorEventSchema).max(MOST_EVENTS).default([]),
})
export type RecorderReport = z.output<typeof recorderReportSchema>

/** What the recorder has to keep: whatever overlaps `from`–`until`, no shorter than until `keepUntil`. */
export const keepSchema = z.object({ camera: z.string(), from: instantSchema, until: instantSchema, keepUntil: instantSchema, subject: idSchema })
export const recorderAnswerSchema = z.object({ keep: z.array(keepSchema), unknown: z.array(z.string()) })
export type RecorderAnswer = z.output<typeof recorderAnswerSchema>
