import { BrokenInvariant, Fault } from '@anlan/kernel/fault'
import { withChecksum, withoutChecksum } from './checksum.ts'
import { CENTIMETRES, isTrackable, TENTH, type TrackPoint } from './track-point.ts'
import { LONGEST, readNatural, readSigned, type Reader, type Writer, writeNatural, writeSigned } from './varint.ts'

/** Another first byte is another layout. */
const VERSION = 1
const NUMBERS_A_POINT = 4

/**
 * A block of points of one person on one plan, in order of time, at a tenth of a second and a centimetre.
 * Layout: version, number of points; of each point the time since the one before, doubled, plus one where the floor
 * changes, then the change of floor if so, the steps to the east and to the north; four bytes of checksum.
 * The first point is a step from 1970, the corner of the plan and floor 0. Somebody who walks takes five bytes a point.
 */
export const encodeTrack = (points: readonly TrackPoint[]): Uint8Array => {
  const writer: Writer = { bytes: new Uint8Array((points.length * NUMBERS_A_POINT + 2) * LONGEST), at: 0 }
  writeNatural(writer, VERSION)
  writeNatural(writer, points.length)
  let [time, east, north, storey] = [0, 0, 0, 0]
  for (const [at, x, y, floor] of points) {
    const [tenths, toEast, toNorth] = [Math.floor(at / TENTH), Math.round(x * CENTIMETRES), Math.round(y * CENTIMETRES)]
    if (!isTrackable({ at, x, y, floor }) || tenths < time) throw new BrokenInvariant('a track is kept in order of time, of places that can be')
    const climbed = Math.round(floor) - storey
    writeNatural(writer, (tenths - time) * 2 + Math.min(1, Math.abs(climbed)))
    if (climbed !== 0) writeSigned(writer, climbed)
    writeSigned(writer, toEast - east)
    writeSigned(writer, toNorth - north)
    time = tenths
    east = toEast
    north = toNorth
    storey += climbed
  }
  return withChecksum(writer.bytes.subarray(0, writer.at))
}

const damaged = (cause?: unknown): Fault => new Fault('track-damaged', '一段历史轨迹的存储数据已损坏，请检查磁盘并从备份恢复', { retry: false, cause })

const readPoints = (reader: Reader): TrackPoint[] => {
  const points: TrackPoint[] = []
  const count = readNatural(reader)
  let [time, east, north, floor] = [0, 0, 0, 0]
  for (let left = count; left > 0; left -= 1) {
    const passed = readNatural(reader)
    time += Math.floor(passed / 2)
    if (passed % 2 === 1) floor += readSigned(reader)
    east += readSigned(reader)
    north += readSigned(reader)
    points.push([time * TENTH, east / CENTIMETRES, north / CENTIMETRES, floor])
  }
  return points
}

/** @throws Fault `track-damaged` when the bytes are not as they were written */
export const decodeTrack = (bytes: Uint8Array): TrackPoint[] => {
  const body = withoutChecksum(bytes)
  if (body === undefined || body[0] !== VERSION) throw damaged()
  const reader: Reader = { bytes: new DataView(body.buffer, body.byteOffset, body.length), at: 1 }
  try {
    const points = readPoints(reader)
    if (reader.at === body.length) return points
  } catch (cause) {
    throw damaged(cause)
  }
  throw damaged()
}
