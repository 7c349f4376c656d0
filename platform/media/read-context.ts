import { AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_NOPTS_VALUE, AVMEDIA_TYPE_VIDEO } from 'node-av/constants'
import { type CodecParameters, type FormatContext, type Packet, type Stream } from 'node-av/lib'
import { wallNow } from '../clock/wall-now.ts'
import { fromLengths, lengthSize, setsOf } from './from-lengths.ts'
import { streamFault } from './stream-fault.ts'
import { TICKS, type VideoAbout, type VideoPacket } from './video-stream.ts'

const aboutOf = (parameters: CodecParameters): VideoAbout => {
  const codec = parameters.codecId === AV_CODEC_ID_H264 ? 'h264' : parameters.codecId === AV_CODEC_ID_HEVC ? 'h265' : undefined
  if (codec === undefined) throw streamFault('stream-unknown')
  const [config, codecString, extradata] = [parameters.getDecoderConfigurationRecord(), parameters.getCodecString(), parameters.extradata]
  if (config === null || codecString === null || extradata === null || parameters.width === 0) throw streamFault('stream-unknown')
  return { codec, width: parameters.width, height: parameters.height, codecString: codecString.replace(/^hev1/, 'hvc1'), config: Buffer.from(config), parameterSets: extradata[0] === 1 ? setsOf(codec, extradata) : Buffer.from(extradata) }
}

/** The first stream with pictures of what was opened, and how its packets are read. */
export const pictureReader = (first: Stream): { readonly about: VideoAbout; readonly take: (packet: Packet) => VideoPacket | undefined } => {
  const about = aboutOf(first.codecpar)
  // MP4 files store lengths; everything here reads start codes.
  const stored = first.codecpar.extradata?.[0] === 1 ? lengthSize(about.codec, about.config) : 0
  const { num, den } = first.timeBase
  const ticks = (at: bigint): number => Math.round((Number(at) * TICKS * num) / den)
  let last = 0
  return {
    about,
    take: ({ streamIndex, pts, dts, data, isKeyframe }) => {
      if (streamIndex !== first.index || data === null) return undefined
      // Its bytes outlive the packet (media.int.ts): a camera's pictures are not copied once more.
      const [shown, decoded] = [pts === AV_NOPTS_VALUE ? dts : pts, dts === AV_NOPTS_VALUE ? pts : dts]
      const now = shown === AV_NOPTS_VALUE ? last : ticks(shown)
      last = now
      return { data: stored === 0 ? data : fromLengths(data, stored), pts: now, dts: decoded === AV_NOPTS_VALUE ? now : ticks(decoded), key: isKeyframe, at: wallNow() }
    },
  }
}

export const firstPictures = (context: FormatContext): Stream | undefined => context.streams.find((it) => it.codecpar.codecType === AVMEDIA_TYPE_VIDEO)
