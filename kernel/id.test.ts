import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ID_PATTERN, makeId } from './id.ts'

const chances = fc.uint8Array({ minLength: 10, maxLength: 16 })
/** 48 bits reach the year 10889; dates of ours end earlier. */
const moments = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('an id', () => {
  it('is a UUIDv7 of RFC 9562: the example of its appendix', () => {
    const chance = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
    expect(makeId(0x017f22e279b0, chance)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })
  it('always has its shape, version 7 and variant 10', () => {
    fc.assert(
      fc.property(moments, chances, (at, chance) => {
        const id = makeId(at, chance)
        expect(id).toMatch(ID_PATTERN)
        expect(id[14]).toBe('7')
        expect('89ab').toContain(id[19])
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at)
      }),
    )
  })
  it('sorts by the time it was made', () => {
    fc.assert(
      fc.property(moments, moments, chances, chances, (a, b, x, y) => {
        fc.pre(a !== b)
        expect(makeId(a, x) < makeId(b, y)).toBe(a < b)
      }),
    )
  })
  it('differs where the chance differs', () => {
    const one = new Uint8Array(10)
    const other = new Uint8Array(10).fill(1)
    expect(makeId(1, one)).not.toBe(makeId(1, other))
  })
})
