import { AV_CODEC_FLAG_LOW_DELAY, AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_OPT_SEARCH_CHILDREN, AV_OPT_TYPE_STRING } from 'node-av/constants'
import { Codec, CodecContext, Frame, Packet } from 'node-av/lib'
import type { Instant } from '@anlan/kernel/time'
import './quiet.ts'
import { openScaler, type Wanted } from './pixels.ts'
import { streamFault } from './stream-fault.ts'
import { type Picture, TICKS, type VideoAbout, type VideoPacket } from './video-stream.ts'

/** One moment of a stream, in each of the sizes and formats that were asked for, in their order. */
export interface Shot {
  readonly pts: number
  readonly at: Instant
  readonly pictures: readonly Picture[]
}
export interface Decoder {
  /** Every packet has to come by, in order, beginning with a key one; shots come out at most `fps` times a second. */
  decode(packet: VideoPacket): Promise<readonly Shot[]>
  close(): void
}

/** All packets are decoded, as they build on each other; only what is shown is scaled. `spare`: pictures on which no other builds are passed over, for large streams of which few pictures are wanted. */
export const decodeTo = (about: Pick<VideoAbout, 'codec' | 'parameterSets'>, wanted: readonly Wanted[], { fps = Number.POSITIVE_INFINITY, spare = false }: { readonly fps?: number; readonly spare?: boolean } = {}): Decoder => {
  const codec = Codec.findDecoder(about.codec === 'h264' ? AV_CODEC_ID_H264 : AV_CODEC_ID_HEVC)
  if (codec === null) throw streamFault('stream-unknown')
  const context = new CodecContext()
  context.allocContext3(codec)
  context.threadCount = 1
  context.setFlags(AV_CODEC_FLAG_LOW_DELAY)
  // Where there are none they come with the key pictures.
  if (about.parameterSets.length > 0) context.extraData = about.parameterSets
  if (spare) context.setOption('skip_frame', 'noref', AV_OPT_TYPE_STRING, AV_OPT_SEARCH_CHILDREN)
  if (context.open2Sync(codec) < 0) throw streamFault('stream-unknown')
  const [packet, frame, scalers] = [new Packet(), new Frame(), wanted.map(openScaler)]
  packet.alloc()
  frame.alloc()
  const came = new Map<number, Instant>()
  let due = Number.NEGATIVE_INFINITY
  let begun = false
  const every = TICKS / fps
  return {
    decode: async ({ data, pts, dts, key, at }) => {
      begun ||= key
      if (!begun) return []
      packet.unref()
      packet.data = data
      packet.pts = BigInt(pts)
      packet.dts = BigInt(dts)
      packet.isKeyframe = key
      came.set(pts, at)
      // A picture that was damaged on the way is passed over; the next key picture mends it.
      if ((await context.sendPacket(packet)) < 0) return []
      const shots: Shot[] = []
      while ((await context.receiveFrame(frame)) >= 0) {
        const shown = Number(frame.pts)
        if (shown >= due || due - shown > TICKS) {
          // Half a millisecond of patience for cameras whose clocks are rounded.
          due = (shown - due < every && shown >= due ? due : shown) + every - TICKS / 2_000
          shots.push({ pts: shown, at: came.get(shown) ?? at, pictures: scalers.map((it) => it.scale(frame)) })
        }
        for (const earlier of came.keys()) if (earlier <= shown) came.delete(earlier)
      }
      return shots
    },
    close: () => {
      for (const it of scalers) it.close()
      frame.free()
      packet.free()
      context.freeContext()
    },
  }
}
