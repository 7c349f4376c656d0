import { z } from 'zod'
import { instantSchema } from '@anlan/kernel/schema'

/**
 * What our recorder process asks for: `GET /api/video/recorders/cameras` with `x-recorder` and `Authorization: Bearer <token>`.
 * It tells addresses with passwords, to the recorder and nobody else.
 */
export const RECORDER_CAMERAS = '/api/video/recorders/cameras'
export const recorderCameraSchema = z.object({
  number: z.string(), name: z.string(),
  /** Empty: it is turned only, somebody else records it. */
  stream: z.string(), subStream: z.string(),
  /** By what it is turned: an ONVIF address or a channel of GB/T 28181; empty where it does not turn. */
  control: z.string().optional(),
  /** Days that its recordings are kept where nobody locked them for longer. */
  days: z.int().positive(),
})
export type RecorderCamera = z.output<typeof recorderCameraSchema>
export const recorderCamerasSchema = z.object({
  /** The server's time, by which everything is stamped. */
  now: instantSchema,
  cameras: z.array(recorderCameraSchema),
})

/** Header by which our server shows our recorder that it is the one that asks for pictures: both know the token, and this tells nothing of it. */
export const SERVER_PROOF = 'x-anlan-server'
