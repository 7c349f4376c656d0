import type { Instant } from '@anlan/kernel/time'
import { readTime, timeOf } from './bcd.ts'

export const ALARM_SOS = 1
export const STATUS = {
  located: 1 << 1,
  south: 1 << 2,
  west: 1 << 3,
  /** Passed through the state's encryption plug-in: the coordinates are GCJ-02. */
  encrypted: 1 << 5,
} as const

/** Bytes before the additional items. */
const BASIC = 28

export interface Item {
  readonly id: number
  readonly value: Buffer
}

/** Body of 0x0200. */
export interface Position {
  readonly alarms: number
  readonly status: number
  /** Degrees, the south negative. */
  readonly latitude: number
  /** Degrees, the west negative. */
  readonly longitude: number
  /** Metres. */
  readonly altitude: number
  /** Tenths of km/h. */
  readonly speed: number
  /** Degrees from the north, clockwise. */
  readonly direction: number
  /** Null while the terminal knows no time. */
  readonly at: Instant | null
  readonly items: readonly Item[]
}

const signed = (micro: number, negative: boolean): number => (negative ? 0 - micro : micro) / 1e6

const readItems = (bytes: Buffer): Item[] => {
  const items: Item[] = []
  for (let at = 0; at + 2 <= bytes.length; ) {
    const end = at + 2 + bytes.readUInt8(at + 1)
    // Some terminals end with a torn item; what came before it is whole.
    if (end > bytes.length) break
    items.push({ id: bytes.readUInt8(at), value: bytes.subarray(at + 2, end) })
    at = end
  }
  return items
}

/** @returns undefined when it is too short to be one */
export const readPosition = (body: Buffer): Position | undefined => {
  if (body.length < BASIC) return undefined
  const status = body.readUInt32BE(4)
  return {
    alarms: body.readUInt32BE(0),
    status,
    latitude: signed(body.readUInt32BE(8), (status & STATUS.south) !== 0),
    longitude: signed(body.readUInt32BE(12), (status & STATUS.west) !== 0),
    altitude: body.readUInt16BE(16),
    speed: body.readUInt16BE(18),
    direction: body.readUInt16BE(20),
    at: readTime(body.subarray(22, BASIC)),
    items: readItems(body.subarray(BASIC)),
  }
}

/** The signs of the coordinates set the bits of the hemispheres. */
export const writePosition = (position: Position): Buffer => {
  const basic = Buffer.alloc(BASIC)
  const south = position.latitude < 0 ? STATUS.south : 0
  const west = position.longitude < 0 ? STATUS.west : 0
  basic.writeUInt32BE(position.alarms, 0)
  basic.writeUInt32BE(((position.status & ~(STATUS.south | STATUS.west)) | south | west) >>> 0, 4)
  basic.writeUInt32BE(Math.round(Math.abs(position.latitude) * 1e6), 8)
  basic.writeUInt32BE(Math.round(Math.abs(position.longitude) * 1e6), 12)
  basic.writeUInt16BE(position.altitude, 16)
  basic.writeUInt16BE(position.speed, 18)
  basic.writeUInt16BE(position.direction, 20)
  timeOf(position.at).copy(basic, 22)
  return Buffer.concat([basic, ...position.items.flatMap(({ id, value }) => [Buffer.of(id, value.length), value])])
}

/** Body of 0x0704: reports that a terminal kept, whether in the ordinary way or where there was no network (`blind`). */
export interface Batch {
  readonly blind: boolean
  readonly positions: readonly Position[]
}

/** @returns undefined when the lengths do not add up */
export const readBatch = (body: Buffer): Batch | undefined => {
  if (body.length < 3) return undefined
  const positions: Position[] = []
  let at = 3
  while (at + 2 <= body.length) {
    const end = at + 2 + body.readUInt16BE(at)
    const position = end > body.length ? undefined : readPosition(body.subarray(at + 2, end))
    if (position === undefined) return undefined
    positions.push(position)
    at = end
  }
  return at === body.length && positions.length > 0 && positions.length === body.readUInt16BE(0) ? { blind: body.readUInt8(2) === 1, positions } : undefined
}

export const writeBatch = ({ blind, positions }: Batch): Buffer => {
  const head = Buffer.alloc(3)
  head.writeUInt16BE(positions.length, 0)
  head.writeUInt8(blind ? 1 : 0, 2)
  const items = positions.map((position) => {
    const body = writePosition(position)
    const length = Buffer.alloc(2)
    length.writeUInt16BE(body.length)
    return Buffer.concat([length, body])
  })
  return Buffer.concat([head, ...items])
}
