import type { Instant } from '@anlan/kernel/time'

/** Ticks of `pts` and `dts` in a second: RTP and MP4 both count video so. */
export const TICKS = 90_000

export type VideoCodec = 'h264' | 'h265'

/** What a decoder, a muxer and a browser have to know before the first picture. */
export interface VideoAbout {
  readonly codec: VideoCodec
  readonly width: number
  readonly height: number
  /** As browsers want it, RFC 6381: `avc1.64001f`, `hvc1.1.6.L93.B0`. */
  readonly codecString: string
  /** `avcC` or `hvcC`: what stands in an MP4 and in WebCodecs' `description`. */
  readonly config: Buffer
  /** The parameter sets as Annex B. */
  readonly parameterSets: Buffer
}

/** One access unit, Annex B. */
export interface VideoPacket {
  readonly data: Buffer
  /** 1/90 000 s; grows within a stream, its zero means nothing. */
  readonly pts: number
  readonly dts: number
  /** Decoding may begin here. */
  readonly key: boolean
  /** When it came, by our wall clock. */
  readonly at: Instant
}

/** Ends with a `Fault` (see stream-fault.ts), never quietly: a camera has no end. A file ends by itself. */
export interface VideoStream {
  readonly about: VideoAbout
  packets(): AsyncIterableIterator<VideoPacket>
  close(): Promise<void>
}

/** A picture without gaps between rows: planes follow each other. `grey` 1 plane, `yuv420p` Y U V, `gbrp` G B R. */
export type PictureFormat = 'grey' | 'yuv420p' | 'gbrp' | 'rgb24'
export interface Picture {
  readonly width: number
  readonly height: number
  readonly format: PictureFormat
  readonly data: Buffer
}
