import type { VideoCodec } from './video-stream.ts'

const START = Buffer.from([0, 0, 1])

/** The units of an Annex B access unit, without start codes and the zeros before them. Views, no copies. */
export const nalUnits = (data: Buffer): Buffer[] => {
  const units: Buffer[] = []
  let at = data.indexOf(START)
  while (at !== -1) {
    const next = data.indexOf(START, at + START.length)
    let end = next === -1 ? data.length : next
    while (end > at + START.length && data[end - 1] === 0) end -= 1
    if (end > at + START.length) units.push(data.subarray(at + START.length, end))
    at = next
  }
  return units
}

export const nalType = (codec: VideoCodec, unit: Buffer): number => (codec === 'h264' ? (unit[0] ?? 0) & 0x1f : ((unit[0] ?? 0) >> 1) & 0x3f)

const H264 = { delimiter: 9, sets: [7, 8], key: [5] }
const H265 = { delimiter: 35, sets: [32, 33, 34], key: [16, 17, 18, 19, 20, 21] }
const of = (codec: VideoCodec) => (codec === 'h264' ? H264 : H265)

export const isParameterSet = (codec: VideoCodec, unit: Buffer): boolean => of(codec).sets.includes(nalType(codec, unit))
export const isKeyUnit = (codec: VideoCodec, unit: Buffer): boolean => of(codec).key.includes(nalType(codec, unit))

const LENGTH = 4

/** As MP4 stores it: a length before each unit, without delimiters, in pieces of which the units are views. Parameter sets that came with the picture stay: some cameras change them, or tell others at the beginning. */
export const lengthPrefixed = (codec: VideoCodec, data: Buffer): readonly Buffer[] =>
  nalUnits(data).flatMap((unit) => {
    if (nalType(codec, unit) === of(codec).delimiter) return []
    const length = Buffer.allocUnsafe(LENGTH)
    length.writeUInt32BE(unit.length)
    return [length, unit]
  })
