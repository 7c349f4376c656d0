import { describe, expect, it } from 'vitest'
import { Fault } from '@anlan/kernel/fault'
import { HOUR, startOfDay } from '@anlan/kernel/time'
import { withChecksum } from '../track/checksum.ts'
import type { TrackPoint } from '../track/track-point.ts'
import { addCells, addReadable, packCells } from './cell-codec.ts'
import { bitOf, cellAt, type CellTime, columnAndRow, peopleIn } from './cells.ts'
import { cutIntoParts, partOf } from './day-parts.ts'
import { openHeatSheet } from './heat-sheet.ts'
import { shownCells } from './shown-cells.ts'

const person = (last: string) => ({ person: `00000000-0000-7000-8000-0000000000${last}`, class: 'employee' as const, department: null })
const at = (x: number, y: number): number => cellAt(x, y) ?? expect.fail('no cell')

describe('a cell', () => {
  it('is found from a place and back, also beside the plan, but not on the moon', () => {
    expect([at(0, 0), at(12, 3), at(-0.1, -5.1)].map(columnAndRow)).toEqual([[0, 0], [2, 0], [-1, -2]])
    expect([cellAt(1e6, 0), cellAt(0, -1e6), cellAt(-1e6, 0), cellAt(0, 1e6)]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('never counts too many people', () => {
    expect([bitOf('…00'), bitOf('…1f'), bitOf('…20')]).toEqual([1, 2 ** 31, 1])
    expect([0, 1, 0b1011, 2 ** 32 - 1].map(peopleIn)).toEqual([0, 1, 3, 32])
  })
})

describe('time in cells', () => {
  it('is laid along the way, and a silence belongs to no cell', () => {
    const sheet = openHeatSheet()
    const walk: TrackPoint[] = [[0, 0, 2, 1], [20_000, 10, 2, 1], [100_000, 10, 2, 1], [110_000, 10, 2, 2], [120_000, 10, 2, 2]]
    sheet.add(person('01'), [{ plan: '厂区', points: walk }])
    sheet.add(person('02'), [{ plan: '厂区', points: [[0, 1, 1, 1], [30_000, 1, 1, 1]] }])
    const sheets = sheet.sheets()
    expect(sheets.map(({ floor }) => floor)).toEqual([1, 2])
    const cells = sheets[0]?.cells
    expect(cells?.get(at(1, 1))).toEqual({ seconds: 40, who: 0b110 })
    expect(cells?.get(at(6, 1))).toEqual({ seconds: 10, who: 0b10 })
    expect(cells?.get(at(10, 2))).toEqual({ seconds: 10, who: 0b10 })
    expect(sheets[1]?.cells.get(at(10, 2))?.seconds).toBe(10)
  })

  it('beyond any plan is nowhere', () => {
    const sheet = openHeatSheet()
    sheet.add(person('01'), [{ plan: '厂区', points: [[0, 1e6, 0, 1], [9_000, 1e6, 0, 1]] }])
    expect(sheet.sheets()).toEqual([])
  })

  it('comes back from its packing, summed', () => {
    const cells = new Map<number, CellTime>([[at(50, 50), { seconds: 12.4, who: 2 ** 31 }], [at(0, 0), { seconds: 0.2, who: 1 }]])
    const bytes = packCells(cells)
    const sum = new Map<number, CellTime>()
    addCells(sum, bytes)
    addCells(sum, packCells(new Map([[at(0, 0), { seconds: 60, who: 2 }]])))
    expect(sum.get(at(50, 50))).toEqual({ seconds: 12, who: 2 ** 31 })
    expect(sum.get(at(0, 0))).toEqual({ seconds: 61, who: 3 })
    expect(bytes.length).toBeLessThan(30)
  })

  it('is refused when the bytes are damaged or of another layout', () => {
    const bytes = packCells(new Map([[at(0, 0), { seconds: 1, who: 1 }]]))
    bytes[2] = (bytes[2] as number) ^ 1
    expect(() => addCells(new Map(), bytes)).toThrow(Fault)
    expect(() => addCells(new Map(), withChecksum(new Uint8Array([9, 0])))).toThrow(Fault)
    expect([addReadable(new Map(), bytes), addReadable(new Map(), packCells(new Map()))]).toEqual([false, true])
    // Whole by its checksum, but it promises a cell more than it has: our own mistake.
    expect(() => addReadable(new Map(), withChecksum(new Uint8Array([1, 1])))).toThrow(RangeError)
  })

  it('is shown of three people and more only', () => {
    expect(shownCells(new Map([[at(1, 1), { seconds: 90, who: 0b111 }], [at(6, 1), { seconds: 900, who: 0b11 }]]))).toEqual([[0, 0, 1.5], [1, 0, null]])
  })
})

describe('a day', () => {
  const midnight = startOfDay('2026-11-23')
  const hoursOf = (times: readonly number[]) => times.map((at) => (at - midnight) / HOUR)
  it('has three parts, of which the first and the last are night', () => {
    expect([0, 7.9, 8, 19, 20, 23.9].map((hour) => partOf(midnight + hour * HOUR)).map(({ from, to, daytime }) => [...hoursOf([from, to]), daytime])).toEqual([[0, 8, 'night'], [0, 8, 'night'], [8, 20, 'day'], [8, 20, 'day'], [20, 24, 'night'], [20, 24, 'night']])
  })

  it('is taken by its parts, and by hours at the ends of a span', () => {
    const cut = (from: number, to: number, daytime: 'all' | 'day' | 'night') => {
      const { parts, hours } = cutIntoParts(midnight + from * HOUR, midnight + to * HOUR, daytime)
      return [hoursOf(parts), hoursOf(hours)]
    }
    expect(cut(0, 48, 'all')).toEqual([[0, 8, 20, 24, 32, 44], []])
    expect(cut(6, 22, 'all')).toEqual([[8], [6, 7, 20, 21]])
    expect([cut(6, 22, 'day'), cut(6, 22, 'night'), cut(9, 11, 'day'), cut(9, 11, 'night')]).toEqual([[[8], []], [[], [6, 7, 20, 21]], [[], [9, 10]], [[], []]])
  })
})
