import { AV_CODEC_FLAG_GLOBAL_HEADER, AV_OPT_SEARCH_CHILDREN, AV_OPT_TYPE_STRING, AV_PIX_FMT_YUV420P, FF_ENCODER_LIBX264, FF_ENCODER_LIBX265 } from 'node-av/constants'
import { Codec, CodecContext, CodecParameters, Packet, Rational } from 'node-av/lib'
import './quiet.ts'
import { frameOf } from './pixels.ts'
import { streamFault } from './stream-fault.ts'
import { type Picture, TICKS, type VideoCodec, type VideoPacket } from './video-stream.ts'

export interface EncodeOptions {
  readonly codec: VideoCodec
  readonly width: number
  readonly height: number
  readonly fps: number
  /** Pictures from one key picture to the next. */
  readonly gop: number
  /** Bits a second. */
  readonly bitRate: number
}
const NAMES = { h264: FF_ENCODER_LIBX264, h265: FF_ENCODER_LIBX265 } as const
const EFFORT = { h264: { preset: 'veryfast', tune: 'zerolatency', 'x264-params': 'nal-hrd=cbr:force-cfr=1:scenecut=0' }, h265: { preset: 'ultrafast', tune: 'zerolatency', 'x265-params': 'log-level=none:info=0:scenecut=0:repeat-headers=0' } } as const

/** Film out of `yuv420p` pictures: for clips of the simulator and for burnt-in time. */
export const openEncoder = ({ codec, width, height, fps, gop, bitRate }: EncodeOptions) => {
  const found = Codec.findEncoderByName(NAMES[codec])
  if (found === null) throw streamFault('stream-unknown')
  const context = new CodecContext()
  context.allocContext3(found)
  Object.assign(context, { width, height, pixelFormat: AV_PIX_FMT_YUV420P, timeBase: new Rational(1, TICKS), framerate: new Rational(fps, 1), gopSize: gop, maxBFrames: 0, bitRate: BigInt(bitRate), rcMaxRate: BigInt(bitRate), rcBufferSize: bitRate, threadCount: 1 })
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
  // Not by a dictionary: this build frees it twice.
  for (const [name, value] of Object.entries(EFFORT[codec])) context.setOption(name, value, AV_OPT_TYPE_STRING, AV_OPT_SEARCH_CHILDREN)
  if (context.open2Sync(found) < 0) throw streamFault('stream-unknown')
  const parameters = new CodecParameters()
  parameters.alloc()
  parameters.fromContext(context)
  const packet = new Packet()
  packet.alloc()
  const drain = (): Omit<VideoPacket, 'at'>[] => {
    const packets: Omit<VideoPacket, 'at'>[] = []
    while (context.receivePacketSync(packet) >= 0) {
      if (packet.data !== null) packets.push({ data: Buffer.from(packet.data), pts: Number(packet.pts), dts: Number(packet.dts), key: packet.isKeyframe })
      packet.unref()
    }
    return packets
  }
  return {
    parameters: { codec, width, height, codecString: (parameters.getCodecString() ?? '').replace(/^hev1/, 'hvc1'), config: Buffer.from(parameters.getDecoderConfigurationRecord() ?? []), parameterSets: Buffer.from(parameters.extradata ?? []) },
    encode: (picture: Picture, pts: number): Omit<VideoPacket, 'at'>[] => {
      const frame = frameOf(picture)
      frame.pts = BigInt(pts)
      const sent = context.sendFrameSync(frame)
      frame.free()
      if (sent < 0) throw streamFault('picture-broken')
      return drain()
    },
    end: (): Omit<VideoPacket, 'at'>[] => {
      context.sendFrameSync(null)
      const rest = drain()
      packet.free()
      parameters.free()
      context.freeContext()
      return rest
    },
  }
}
