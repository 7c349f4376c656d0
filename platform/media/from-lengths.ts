import type { VideoCodec } from './video-stream.ts'

const START = Buffer.from([0, 0, 0, 1])

/** The parameter sets of an `avcC` or `hvcC` (ISO/IEC 14496-15) as Annex B. */
export const setsOf = (codec: VideoCodec, config: Buffer): Buffer => {
  const sets: Buffer[] = []
  let at = codec === 'h264' ? 5 : 22
  const take = (count: number): void => {
    for (let nth = 0; nth < count && at + 2 <= config.length; nth += 1) {
      const size = config.readUInt16BE(at)
      sets.push(START, config.subarray(at + 2, at + 2 + size))
      at += 2 + size
    }
  }
  if (codec === 'h264') {
    take((config[at++] ?? 0) & 0x1f)
    take(config[at++] ?? 0)
    return Buffer.concat(sets)
  }
  const arrays = config[at++] ?? 0
  for (let nth = 0; nth < arrays && at + 3 <= config.length; nth += 1) {
    const count = config.readUInt16BE(at + 1)
    at += 3
    take(count)
  }
  return Buffer.concat(sets)
}

/** How many bytes tell a length. */
export const lengthSize = (codec: VideoCodec, config: Buffer): number => ((config[codec === 'h264' ? 4 : 21] ?? 0) & 3) + 1

/** What an MP4 stores, as Annex B. */
export const fromLengths = (data: Buffer, size: number): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; at + size <= data.length; ) {
    const length = data.readUIntBE(at, size)
    parts.push(START, data.subarray(at + size, at + size + length))
    at += size + length
  }
  return Buffer.concat(parts)
}
