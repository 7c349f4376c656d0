import type { VideoCodec } from '@anlan/platform/media/video-stream'

/** Of a PES: its length is told in 16 bits. Devices cut far below that. */
const MOST = 60_000
const STREAM = 0xe0
/** ISO/IEC 13818-1 table 2-34; GB/T 28181-2022 附录 C. */
const STREAM_TYPE: Readonly<Record<VideoCodec, number>> = { h264: 0x1b, h265: 0x24 }

/** 33 bits of a clock with their marker bits, 5 bytes; `mark`: the four bits before them. */
const clock = (mark: number, ticks: number): Buffer => {
  const [high, low] = [Math.floor(ticks / 0x40000000) & 7, ticks % 0x40000000]
  return Buffer.from([(mark << 4) | (high << 1) | 1, (low >>> 22) & 0xff, ((low >>> 14) & 0xfe) | 1, (low >>> 7) & 0xff, ((low << 1) & 0xfe) | 1])
}

/** Pack header, 2.5.3.3 of ISO/IEC 13818-1. */
const packHead = (ticks: number): Buffer => {
  const [high, low] = [Math.floor(ticks / 0x40000000) & 7, ticks % 0x40000000]
  const base = [0x44 | (high << 3) | ((low >>> 28) & 3), (low >>> 20) & 0xff, ((low >>> 12) & 0xf8) | 4 | ((low >>> 13) & 3), (low >>> 5) & 0xff, ((low << 3) & 0xf8) | 4, 1]
  return Buffer.from([0, 0, 1, 0xba, ...base, 0x01, 0x47, 0xb3, 0xf8])
}

const SYSTEM_HEAD = Buffer.from([0, 0, 1, 0xbb, 0, 12, 0x80, 0xa3, 0xd9, 0x04, 0xe1, 0x7f, STREAM, 0xe0, 0x80, 0xc0, 0xc0, 0x08])

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 0x80000000 ? (rest << 1) ^ 0x04c11db7 : rest << 1
  return rest >>> 0
})
const crc = (data: Buffer): number => data.reduce((rest, byte) => ((rest << 8) ^ (CRC[((rest >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0, 0xffffffff)

/** Program stream map: which stream is which codec. */
const streamMap = (codec: VideoCodec): Buffer => {
  const body = Buffer.from([0, 0, 1, 0xbc, 0, 14, 0xe0, 0xff, 0, 0, 0, 4, STREAM_TYPE[codec], STREAM, 0, 0])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([body, check])
}

/** One access unit as a device packs it: a key picture behind pack header, system header and stream map, every other behind a pack header. */
export const packPs = (codec: VideoCodec, unit: Buffer, key: boolean, ticks: number): Buffer => {
  const parts: Buffer[] = [packHead(ticks), ...(key ? [SYSTEM_HEAD, streamMap(codec)] : [])]
  for (let at = 0; at < unit.length; at += MOST) {
    const piece = unit.subarray(at, at + MOST)
    const told = at === 0 ? [clock(2, ticks)] : []
    const length = 3 + told.length * 5 + piece.length
    parts.push(Buffer.from([0, 0, 1, STREAM, length >> 8, length & 0xff, 0x88, told.length === 0 ? 0 : 0x80, told.length * 5]), ...told, piece)
  }
  return Buffer.concat(parts)
}
