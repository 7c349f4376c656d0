import { describe, expect, it } from 'vitest'
import { fromLengths, lengthSize, setsOf } from './from-lengths.ts'
import { isKeyUnit, isParameterSet, lengthPrefixed, nalType, nalUnits } from './nal-units.ts'

const bytes = (...values: number[]): Buffer => Buffer.from(values)
const [sps, pps, key, delimiter] = [bytes(0x67, 1, 2), bytes(0x68, 3), bytes(0x65, 9, 8, 7), bytes(0x09, 0xf0)]
const annexB = Buffer.concat([bytes(0, 0, 0, 1), delimiter, bytes(0, 0, 0, 1), sps, bytes(0, 0, 1), pps, bytes(0, 0, 0, 1), key])

describe('units of a picture', () => {
  it('are found between start codes of three and four bytes', () => {
    expect(nalUnits(annexB)).toEqual([delimiter, sps, pps, key])
    expect(nalUnits(bytes())).toEqual([])
    expect(nalUnits(bytes(0, 0, 1, 0, 0, 1, 0x65))).toEqual([bytes(0x65)])
  })

  it('are named by their codec', () => {
    expect([nalType('h264', key), nalType('h265', bytes(0x26, 1)), nalType('h264', bytes())]).toEqual([5, 19, 0])
    expect([isParameterSet('h264', sps), isParameterSet('h265', bytes(0x40, 1)), isKeyUnit('h264', key), isKeyUnit('h265', bytes(0x26, 1)), isKeyUnit('h264', sps)]).toEqual([true, true, true, true, false])
  })

  it('are stored with lengths, without delimiters, and come back with start codes', () => {
    const stored = Buffer.concat(lengthPrefixed('h264', annexB))
    expect(stored).toEqual(Buffer.concat([bytes(0, 0, 0, 3), sps, bytes(0, 0, 0, 2), pps, bytes(0, 0, 0, 4), key]))
    expect(nalUnits(fromLengths(stored, 4))).toEqual([sps, pps, key])
  })
})

it('parameter sets are read out of both kinds of configuration', () => {
  const avcC = Buffer.concat([bytes(1, 1, 2, 3, 0xff, 0xe1, 0, 3), sps, bytes(1, 0, 2), pps])
  expect(setsOf('h264', avcC)).toEqual(Buffer.concat([bytes(0, 0, 0, 1), sps, bytes(0, 0, 0, 1), pps]))
  const hvcC = Buffer.concat([Buffer.alloc(21), bytes(3, 2, 32, 0, 1, 0, 2, 0x40, 1, 33, 0, 1, 0, 2, 0x42, 1)])
  expect(setsOf('h265', hvcC)).toEqual(bytes(0, 0, 0, 1, 0x40, 1, 0, 0, 0, 1, 0x42, 1))
  expect([lengthSize('h264', avcC), lengthSize('h265', hvcC), lengthSize('h264', bytes())]).toEqual([4, 4, 1])
})
