import { nalType } from '@anlan/platform/media/nal-units'
import type { VideoCodec } from '@anlan/platform/media/video-stream'

const HEAD = 12
const MOST = 1_400
const PAYLOAD = 96
const [STAP_A, FU_A, FU] = [24, 28, 49]

export interface Numbers {
  sequence: number
  readonly ssrc: number
}

const packet = (numbers: Numbers, timestamp: number, last: boolean, payload: readonly Buffer[]): Buffer => {
  const head = Buffer.allocUnsafe(HEAD)
  head.writeUInt8(0x80, 0)
  head.writeUInt8((last ? 0x80 : 0) | PAYLOAD, 1)
  head.writeUInt16BE((numbers.sequence = (numbers.sequence + 1) & 0xffff), 2)
  head.writeUInt32BE(timestamp >>> 0, 4)
  head.writeUInt32BE(numbers.ssrc, 8)
  return Buffer.concat([head, ...payload])
}

/** A unit that does not fit is cut: RFC 6184 5.8 (FU-A), RFC 7798 4.4.3. */
const cut = (codec: VideoCodec, unit: Buffer): Buffer[] => {
  const type = nalType(codec, unit)
  const own = codec === 'h264' ? 1 : 2
  const heads = codec === 'h264' ? [((unit[0] ?? 0) & 0xe0) | FU_A] : [((unit[0] ?? 0) & 0x81) | (FU << 1), unit[1] ?? 0]
  const parts: Buffer[] = []
  for (let at = own; at < unit.length; at += MOST) {
    const mark = (at === own ? 0x80 : 0) | (at + MOST >= unit.length ? 0x40 : 0)
    parts.push(Buffer.concat([Buffer.from([...heads, mark | type]), unit.subarray(at, at + MOST)]))
  }
  return parts
}

/** Small units together: RFC 6184 5.7.1. */
const together = (units: readonly Buffer[]): Buffer => {
  const [nri] = units.map((it) => (it[0] ?? 0) & 0x60).toSorted((a, b) => b - a)
  return Buffer.concat([Buffer.from([(nri ?? 0) | STAP_A]), ...units.flatMap((it) => [Buffer.from([it.length >> 8, it.length & 0xff]), it])])
}

/** One access unit as RTP packets; parameter sets before a key picture travel together, as cameras send them. */
export const packetise = (codec: VideoCodec, sets: readonly Buffer[], units: readonly Buffer[], timestamp: number, numbers: Numbers): Buffer[] => {
  const before = codec === 'h264' && sets.length > 1 ? [together(sets)] : [...sets]
  const payloads = [...before, ...units.flatMap((it) => (it.length > MOST ? cut(codec, it) : [it]))]
  return payloads.map((it, at) => packet(numbers, timestamp, at === payloads.length - 1, [it]))
}

const NTP = 2_208_988_800
/** A sender report, RFC 3550 6.4.1: which moment a timestamp is. */
export const senderReport = (ssrc: number, at: number, timestamp: number): Buffer => {
  const out = Buffer.alloc(28)
  out.writeUInt8(0x80, 0)
  out.writeUInt8(200, 1)
  out.writeUInt16BE(6, 2)
  out.writeUInt32BE(ssrc, 4)
  out.writeUInt32BE(Math.floor(at / 1_000) + NTP, 8)
  out.writeUInt32BE(Math.floor(((at % 1_000) / 1_000) * 0x100000000), 12)
  out.writeUInt32BE(timestamp >>> 0, 16)
  return out
}
