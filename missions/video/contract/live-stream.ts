import { z } from 'zod'

/**
 * Live over WebSocket: `…/live/<number>?as=mse|frames&stream=main|sub` at our recorder, `/api/orgs/:org/video/cameras/:id/live?…` at the server.
 * A recognition worker comes with `ws://live:<pass>@…` and gets the sub stream, or the main one where there is none, of whatever codec.
 * First this as text, and again whenever the stream begins anew. Then binary: for `mse` a head, then fragments, beginning with the last key picture;
 * for `frames` access units (Annex B) behind FRAME_HEAD bytes: a flag byte (bit 0: key), seven empty, pts in microseconds and the time of capture in epoch milliseconds as big-endian doubles.
 */
export const liveAboutSchema = z.object({
  kind: z.literal('about'), codec: z.string(), width: z.int(), height: z.int(), from: z.enum(['main', 'sub']),
  /** What the main stream is made of; `h265` is why the sub stream is shown. */
  main: z.enum(['h264', 'h265']).nullable(),
})
export type LiveAbout = z.output<typeof liveAboutSchema>
export const FRAME_HEAD = 24
/** Close codes: there is no such camera, nothing that a browser can play, the camera sends nothing, who watches is too slow. */
export const LIVE_CLOSED = { missing: 4404, unplayable: 4415, away: 4503, slow: 4429 } as const
