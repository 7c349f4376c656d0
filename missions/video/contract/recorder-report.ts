import { z } from 'zod'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/**
 * What a recorder says every few seconds: `POST /api/video/reports` with `x-recorder` and `Authorization: Bearer <token>`.
 * Cameras go by their number. A real recorder and our own recorder process speak the same words.
 */
export const recorderReportSchema = z.object({
  cameras: z.array(z.object({ number: z.string().max(40), recording: z.boolean(), lastSegmentAt: instantSchema.nullable().default(null) })).max(500),
  /** Finished since the last word; told again they are the same. `file` is a path below the recorder's address, or an address on a host it may use. */
  segments: z.array(z.object({ camera: z.string().max(40), from: instantSchema, to: instantSchema, file: z.string().min(1).max(300), bytes: z.number().int().nonnegative() })).max(2_000).default([]),
  /** Segments that are there no more: deleted, overwritten or lost. */
  gone: z.array(z.object({ camera: z.string().max(40), file: z.string().max(300) })).max(2_000).default([]),
})
export type RecorderReport = z.output<typeof recorderReportSchema>

/** What the recorder has to keep: whatever overlaps `from`–`until`, no shorter than until `keepUntil`. */
export const keepSchema = z.object({ camera: z.string(), from: instantSchema, until: instantSchema, keepUntil: instantSchema, subject: idSchema })
export const recorderAnswerSchema = z.object({ keep: z.array(keepSchema), unknown: z.array(z.string()) })
export type RecorderAnswer = z.output<typeof recorderAnswerSchema>
