import { type Instant, SECOND } from '@anlan/kernel/time'
import { decodeTo } from '@anlan/platform/media/decode'
import { openStream } from '@anlan/platform/media/open-stream'
import { timeFace } from '@anlan/platform/media/time-face'
import { type Picture, TICKS } from '@anlan/platform/media/video-stream'

/** Whether exactly that second stands on the picture: light where its squares are, dark beside them. */
const shows = ({ width, height, data }: Picture, at: Instant): boolean => {
  const face = timeFace(at, width)
  const light = new Set(face.squares.map(({ x, y }) => `${x / face.dot} ${y / face.dot}`))
  for (let row = 0; row < face.height / face.dot; row += 1)
    for (let column = 0; column < face.width / face.dot; column += 1) {
      const value = data[(height - face.height + Math.floor((row + 0.5) * face.dot)) * width + Math.floor((column + 0.5) * face.dot)] ?? 0
      if (value > 126 !== light.has(`${column} ${row}`)) return false
    }
  return true
}

/** Of each picture of a film: when it is shown, ms from the first, and the second that is burnt into it; null where none within a minute after `from` is. */
export const burntSeconds = async (path: string, from: Instant): Promise<{ readonly ms: number; readonly second: Instant | null }[]> => {
  const stream = await openStream(path)
  const decoder = decodeTo(stream.about, [{ width: stream.about.width, height: stream.about.height, format: 'yuv420p' }])
  const [found, begin] = [[] as { ms: number; second: Instant | null }[], Math.floor(from / SECOND) * SECOND]
  const candidates = Array.from({ length: 60 }, (_, nth) => begin + nth * SECOND)
  for await (const packet of stream.packets())
    for (const { pts, pictures: [picture] } of await decoder.decode(packet)) found.push({ ms: Math.round((pts * SECOND) / TICKS), second: candidates.find((at) => picture !== undefined && shows(picture, at)) ?? null })
  decoder.close()
  return found
}
