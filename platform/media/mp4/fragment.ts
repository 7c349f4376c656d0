import { lengthPrefixed } from '../nal-units.ts'
import type { VideoCodec, VideoPacket } from '../video-stream.ts'
import { box, boxHead, fullBox, uint } from './boxes.ts'

const KEY = 0x02000000
const BUILDS_ON_OTHERS = 0x01010000
/** data offset, and for each sample its duration, size, flags and composition offset. */
const FLAGS = 0x000f01
const BASE_IS_MOOF = 0x020000
const TRUN_HEAD = 20

export interface Sample extends Pick<VideoPacket, 'data' | 'pts' | 'dts' | 'key'> {
  /** Ticks until the next. */
  readonly lasts: number
}

/** `moof` and `mdat` of some pictures. `base`: ticks from the beginning of the film to the first. */
export const fragment = (codec: VideoCodec, number: number, base: number, samples: readonly Sample[]): Buffer => {
  const stored = samples.map((it) => lengthPrefixed(codec, it.data))
  const sizes = stored.map((pieces) => pieces.reduce((sum, it) => sum + it.length, 0))
  const rows = Buffer.allocUnsafe(samples.length * 16)
  samples.forEach(({ pts, dts, key, lasts }, at) => {
    rows.writeUInt32BE(Math.max(0, lasts), at * 16)
    rows.writeUInt32BE(sizes[at] ?? 0, at * 16 + 4)
    rows.writeUInt32BE(key ? KEY : BUILDS_ON_OTHERS, at * 16 + 8)
    rows.writeInt32BE(pts - dts, at * 16 + 12)
  })
  const trun = fullBox('trun', 1, FLAGS, uint(samples.length), uint(0), rows)
  const moof = box('moof', fullBox('mfhd', 0, 0, uint(number)), box('traf', fullBox('tfhd', 0, BASE_IS_MOOF, uint(1)), fullBox('tfdt', 1, 0, uint(base, 8)), trun))
  // The pictures begin after this box and the head of the next.
  moof.writeUInt32BE(moof.length + 8, moof.length - rows.length - TRUN_HEAD + 16)
  // Copied once: a fragment of a main stream has a megabyte and more.
  return Buffer.concat([moof, boxHead('mdat', sizes.reduce((sum, it) => sum + it, 0)), ...stored.flat()])
}
