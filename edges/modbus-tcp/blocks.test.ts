import { describe, expect, it } from 'vitest'
import { edgePointSchema } from '@anlan/plant/contract/edge'
import { type Block, planBlocks, valueIn } from './blocks.ts'

const point = (address: number, more: object = {}) => edgePointSchema.parse({ tag: `P${address}`, address, ...more })
const spans = (blocks: readonly Block[]) => blocks.map(({ table, address, count, points }) => `${table} ${address}+${count} ${points.length}`)
const value = (hex: string, more: object) => {
  const it = point(0, more)
  return valueIn(Buffer.from(hex, 'hex'), { table: it.table, address: 0, count: 2, points: [it] }, it)
}

describe('requests', () => {
  it('take neighbours together, never what lies between them unmapped', () => {
    expect(spans(planBlocks([point(4), point(0), point(1, { type: 'float32' }), point(3), point(9), point(9, { table: 'input' })]))).toEqual(['holding 0+5 4', 'holding 9+1 1', 'input 9+1 1'])
  })
  it('read one address twice for two points', () => {
    expect(spans(planBlocks([point(0, { type: 'int32' }), point(0), point(1)]))).toEqual(['holding 0+2 3'])
  })
  it('ask for no more than a request may', () => {
    expect(spans(planBlocks(Array.from({ length: 130 }, (_, at) => point(at))))).toEqual(['holding 0+125 125', 'holding 125+5 5'])
    expect(spans(planBlocks([...Array.from({ length: 124 }, (_, at) => point(at)), point(124, { type: 'int32' })]))).toEqual(['holding 0+124 124', 'holding 124+2 1'])
    expect(spans(planBlocks(Array.from({ length: 130 }, (_, at) => point(at, { table: 'coil' }))))).toEqual(['coil 0+130 130'])
  })
})

describe('values', () => {
  it.each([
    ['0064', { type: 'uint16' }, 100], ['ffff', { type: 'uint16' }, 65_535], ['ffff', { type: 'int16' }, -1], ['6400', { type: 'uint16', order: 'BADC' }, 100], ['6400', { type: 'int16', order: 'DCBA' }, 100],
    ['0064', { type: 'uint16', order: 'CDAB' }, 100], ['00010000', { type: 'int32' }, 65_536], ['00000001', { type: 'uint32', order: 'CDAB' }, 65_536], ['ffffffff', { type: 'int32' }, -1], ['ffffffff', { type: 'uint32' }, 4_294_967_000],
    ['42c80000', { type: 'float32' }, 100], ['000042c8', { type: 'float32', order: 'CDAB' }, 100], ['c8420000', { type: 'float32', order: 'BADC' }, 100], ['0000c842', { type: 'float32', order: 'DCBA' }, 100],
    ['7fc00000', { type: 'float32' }, null], ['7f800000', { type: 'float32' }, null],
    ['0f9f', { type: 'uint16', scale: 0.01 }, 39.99], ['0064', { type: 'uint16', scale: 0.5, offset: -20 }, 30],
  ])('%s as %o is %s', (hex, more, expected) => {
    expect(value(hex, more)).toBe(expected)
  })
  it('of coils are bits, the lowest first', () => {
    const coils = [0, 1, 9].map((address) => point(address, { table: 'coil' }))
    const block: Block = { table: 'coil', address: 0, count: 10, points: coils }
    expect(coils.map((it) => valueIn(Buffer.from('0102', 'hex'), block, it))).toEqual([1, 0, 1])
    expect(value('01', { table: 'discrete', scale: 10, offset: 1 })).toBe(11)
  })
})
