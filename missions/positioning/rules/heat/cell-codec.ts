import { Fault } from '@anlan/kernel/fault'
import { withChecksum, withoutChecksum } from '../track/checksum.ts'
import { LONGEST, readNatural, type Reader, type Writer, writeNatural } from '../track/varint.ts'
import type { CellTime } from './cells.ts'

const VERSION = 1
const NUMBERS_A_CELL = 3

/** Cells in order: version, how many; of each the step from the one before, whole seconds (one at least) and the bits of who was there. About ten bytes a cell. */
export const packCells = (cells: ReadonlyMap<number, CellTime>): Uint8Array => {
  const writer: Writer = { bytes: new Uint8Array((cells.size * NUMBERS_A_CELL + 2) * LONGEST), at: 0 }
  writeNatural(writer, VERSION)
  writeNatural(writer, cells.size)
  let before = 0
  for (const [cell, { seconds, who }] of [...cells].sort(([one], [other]) => one - other)) {
    writeNatural(writer, cell - before)
    writeNatural(writer, Math.max(1, Math.round(seconds)))
    writeNatural(writer, who)
    before = cell
  }
  return withChecksum(writer.bytes.subarray(0, writer.at))
}

const damaged = (): Fault => new Fault('heat-damaged', '热力图的一段存储数据已损坏，请检查磁盘；对应时段会从轨迹重新统计', { retry: false })

/** Adds packed cells to what is there. @throws Fault `heat-damaged` when the bytes are not as they were written */
export const addCells = (sum: Map<number, CellTime>, bytes: Uint8Array): void => {
  const body = withoutChecksum(bytes)
  if (body === undefined || body[0] !== VERSION) throw damaged()
  const reader: Reader = { bytes: new DataView(body.buffer, body.byteOffset, body.length), at: 1 }
  let cell = 0
  for (let left = readNatural(reader); left > 0; left -= 1) {
    cell += readNatural(reader)
    const [seconds, who] = [readNatural(reader), readNatural(reader)]
    const time = sum.get(cell)
    if (time === undefined) sum.set(cell, { seconds, who })
    else {
      time.seconds += seconds
      time.who = (time.who | who) >>> 0
    }
  }
}

/** As `addCells`; bytes that cannot be read are passed over. @returns whether they could be */
export const addReadable = (sum: Map<number, CellTime>, bytes: Uint8Array): boolean => {
  try {
    addCells(sum, bytes)
    return true
  } catch (cause) {
    if (cause instanceof Fault) return false
    throw cause
  }
}
