import type { EdgePoint } from '@anlan/plant/contract/edge'

/** What one request may ask for (V1.1b3, 6.1 to 6.4). */
const MOST = { coil: 2_000, discrete: 2_000, holding: 125, input: 125 } as const satisfies Record<EdgePoint['table'], number>

export const isBit = ({ table }: Pick<EdgePoint, 'table'>): boolean => table === 'coil' || table === 'discrete'

/** Registers, or bits, that a point takes up. */
export const widthOf = (point: Pick<EdgePoint, 'table' | 'type'>): number => (!isBit(point) && point.type.endsWith('32') ? 2 : 1)

export interface Block {
  readonly table: EdgePoint['table']
  readonly address: number
  readonly count: number
  readonly points: readonly EdgePoint[]
}

const ends = (point: EdgePoint): number => point.address + widthOf(point)

/**
 * As few requests as there can be without asking for anything that is not mapped: a hole between two points may be an address
 * that the device does not have, and would take its neighbours down with it.
 */
export const planBlocks = (points: readonly EdgePoint[]): Block[] => {
  const blocks: Block[] = []
  for (const [table, of] of Map.groupBy(points, (point) => point.table)) {
    for (const point of of.toSorted((a, b) => a.address - b.address)) {
      const last = blocks.at(-1)
      const fits = last !== undefined && last.table === table && point.address <= last.address + last.count && ends(point) - last.address <= MOST[table]
      if (!fits) blocks.push({ table, address: point.address, count: widthOf(point), points: [point] })
      else blocks[blocks.length - 1] = { ...last, count: Math.max(last.count, ends(point) - last.address), points: [...last.points, point] }
    }
  }
  return blocks
}

/** Bytes of a register or two, put into the order in which they are read. */
const ORDERS = { ABCD: [0, 1, 2, 3], CDAB: [2, 3, 0, 1], BADC: [1, 0, 3, 2], DCBA: [3, 2, 1, 0] } as const satisfies Record<EdgePoint['order'], readonly number[]>

/** A single register knows only one swap. */
const inOrder = (raw: Buffer, order: EdgePoint['order']): Buffer =>
  raw.length === 2 ? Buffer.from(order === 'ABCD' || order === 'CDAB' ? raw : [raw.readUInt8(1), raw.readUInt8(0)]) : Buffer.from(ORDERS[order].map((at) => raw.readUInt8(at)))

const READ = {
  int16: (bytes: Buffer) => bytes.readInt16BE(),
  uint16: (bytes: Buffer) => bytes.readUInt16BE(),
  int32: (bytes: Buffer) => bytes.readInt32BE(),
  uint32: (bytes: Buffer) => bytes.readUInt32BE(),
  float32: (bytes: Buffer) => bytes.readFloatBE(),
} as const satisfies Record<EdgePoint['type'], (bytes: Buffer) => number>

/** A float32 has seven digits; more would be noise of the conversion. */
const trim = (value: number): number => Number(value.toPrecision(7))

/** The value of a point in the data of its block; `null` when the bytes are no number. */
export const valueIn = (data: Buffer, block: Block, point: EdgePoint): number | null => {
  const at = point.address - block.address
  if (isBit(point)) return trim(((data.readUInt8(at >> 3) >> (at & 7)) & 1) * point.scale + point.offset)
  const raw = READ[point.type](inOrder(data.subarray(at * 2, (at + widthOf(point)) * 2), point.order))
  return Number.isFinite(raw) ? trim(raw * point.scale + point.offset) : null
}
