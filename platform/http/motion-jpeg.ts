import { setTimeout as rest } from 'node:timers/promises'
import sharp from 'sharp'

const EDGE = 'anlan-picture'
export const MOTION_JPEG = `multipart/x-mixed-replace; boundary=${EDGE}`

/** Shown where there is no picture: an old one that stands still would be taken for what is going on. */
const dark = (): Promise<Buffer> => sharp({ create: { width: 64, height: 36, channels: 3, background: '#111827' } }).jpeg().toBuffer()

/** Its edge comes right after a picture: a browser shows a part when it sees the next begin. */
const partOf = (picture: Buffer): Buffer => Buffer.concat([Buffer.from(`Content-Type: image/jpeg\r\nContent-Length: ${picture.length}\r\n\r\n`), picture, Buffer.from(`\r\n--${EDGE}\r\n`)])

/**
 * Pictures one after the other in one answer, which a page without scripts shows as a moving one.
 * @param next the picture of this moment; null: there is none just now; undefined: it is over
 * @param every ms between two
 */
export async function* motionJpeg(next: () => Promise<Buffer | null | undefined>, every: number, signal: AbortSignal): AsyncGenerator<Buffer> {
  yield Buffer.from(`--${EDGE}\r\n`)
  while (!signal.aborted) {
    const picture = await next()
    if (picture === undefined) return
    yield partOf(picture ?? (await dark()))
    await rest(every, undefined, { signal }).catch(() => undefined)
  }
}
