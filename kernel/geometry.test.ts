import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, type Point, type Polygon } from './geometry.ts'

const at = (x: number, y: number): Point => ({ x, y })
const square: Polygon = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)]
/** A yard around a building: the building's notch is outside. */
const horseshoe: Polygon = [at(0, 0), at(10, 0), at(10, 10), at(7, 10), at(7, 3), at(3, 3), at(3, 10), at(0, 10)]

describe('an area on a plan', () => {
  it.each([
    ['in the middle', square, at(5, 5), true],
    ['beside it', square, at(11, 5), false],
    ['above it', square, at(5, -1), false],
    ['in an arm of the yard', horseshoe, at(1, 8), true],
    ['in the notch of the yard', horseshoe, at(5, 8), false],
    ['between the arms, at the closed end', horseshoe, at(5, 1), true],
    ['of a line, which holds nothing', [at(0, 0), at(10, 10)], at(5, 5), false],
    ['of nothing', [], at(0, 0), false],
  ] as const)('and a point %s', (_where, area, point, inside) => {
    expect(contains(area, point)).toBe(inside)
  })

  it('is the same whichever corner is named first and whichever way round', () => {
    fc.assert(
      fc.property(fc.float({ min: -2, max: 12, noNaN: true }), fc.float({ min: -2, max: 12, noNaN: true }), fc.nat(7), (x, y, turn) => {
        fc.pre(!horseshoe.some((corner) => corner.x === x || corner.y === y))
        const turned = [...horseshoe.slice(turn), ...horseshoe.slice(0, turn)]
        expect(contains(turned, at(x, y))).toBe(contains(horseshoe, at(x, y)))
        expect(contains(turned.toReversed(), at(x, y))).toBe(contains(horseshoe, at(x, y)))
      }),
    )
  })

  it('holds the middle of any triangle and nothing left of its leftmost corner', () => {
    const corner = fc.record({ x: fc.integer({ min: -1_000, max: 1_000 }), y: fc.integer({ min: -1_000, max: 1_000 }) })
    fc.assert(
      fc.property(corner, corner, corner, (a, b, c) => {
        const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
        fc.pre(area !== 0)
        expect(contains([a, b, c], at((a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3))).toBe(true)
        expect(contains([a, b, c], at(Math.min(a.x, b.x, c.x) - 1, a.y))).toBe(false)
      }),
    )
  })
})
