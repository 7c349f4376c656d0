import { open } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { decodeTo } from '@anlan/platform/media/decode'
import { openEncoder } from '@anlan/platform/media/encode'
import { writeFragmentedMp4 } from '@anlan/platform/media/mp4/film-writer'
import { openStream } from '@anlan/platform/media/open-stream'
import { paintTime } from '@anlan/platform/media/time-face'
import { TICKS } from '@anlan/platform/media/video-stream'

/** `node burn-child.ts FILM OUT FROM BITRATE`: the film with the time of each picture burnt in, as H.264. FROM: ms, when the film begins. */
const [film = '', out = '', from = '', bitRate = ''] = process.argv.slice(2)
/** Behind whatever records. */
setPriority(10)
const [FPS, GOP] = [25, 50]
const even = (side: number): number => side - (side % 2)

const stream = await openStream(film)
const size = { width: even(stream.about.width), height: even(stream.about.height) }
const decoder = decodeTo(stream.about, [{ ...size, format: 'yuv420p' }])
const encoder = openEncoder({ codec: 'h264', ...size, fps: FPS, gop: GOP, bitRate: Number(bitRate) })
const writer = writeFragmentedMp4(encoder.parameters, { recordedAt: Number(from) })
const file = await open(out, 'w')
const write = async (packets: ReturnType<typeof encoder.encode>): Promise<void> => {
  for (const packet of packets) {
    const part = writer.add({ ...packet, at: 0 })
    if (part !== undefined) await file.write(part)
  }
}
await file.write(writer.init)
for await (const packet of stream.packets())
  for (const { pts, pictures: [picture] } of await decoder.decode(packet)) {
    if (picture === undefined) continue
    paintTime(picture, Number(from) + Math.round((pts * 1_000) / TICKS))
    await write(encoder.encode(picture, pts))
  }
decoder.close()
await write(encoder.end())
const last = writer.end()
if (last !== undefined) await file.write(last)
await file.close()
