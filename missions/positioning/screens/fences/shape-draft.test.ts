import { describe, expect, it } from 'vitest'
import type { Shape } from '../../contract/shape.ts'
import { beginHole, dropCorner, dropHole, handlesOf, holeMiddle, moveCorner, moveHole, pressOn, sidesOf, splitSide } from './shape-draft.ts'
import { crossesItself, shapeFault } from './shape-fault.ts'

const polygon = (...corners: readonly (readonly [number, number])[]): Shape => ({ kind: 'polygon', ring: corners.map(([x, y]) => ({ x, y })), holes: [] })
const square = polygon([0, 0], [10, 0], [10, 10], [0, 10])
const circle: Shape = { kind: 'circle', x: 5, y: 5, radius: 3 }

describe('a polygon under the finger', () => {
  it('gains a corner, to the decimetre', () => expect(pressOn(polygon([0, 0]), { x: 1.234, y: 5.678 })).toEqual(polygon([0, 0], [1.2, 5.7])))
  it('has a corner moved', () => expect(moveCorner(square, 2, { x: 20, y: 20 })).toEqual(polygon([0, 0], [10, 0], [20, 20], [0, 10])))
  it('has a corner drawn out of a side', () => expect(splitSide(square, 0, { x: 5, y: -3 })).toEqual(polygon([0, 0], [5, -3], [10, 0], [10, 10], [0, 10])))
  it('has one on its last side, too', () => expect(splitSide(square, 3, { x: -3, y: 5 })).toEqual(polygon([0, 0], [10, 0], [10, 10], [0, 10], [-3, 5])))
  it('loses a corner', () => expect(dropCorner(square, 0)).toEqual(polygon([10, 0], [10, 10], [0, 10])))
  it('is held by its corners and the middles of its sides', () => {
    expect(handlesOf(square)).toHaveLength(4)
    expect(sidesOf(square)[3]).toEqual({ x: 0, y: 5 })
    expect(sidesOf(polygon([0, 0]))).toEqual([])
  })
})

describe('a circle under the finger', () => {
  it('takes its rim from a press and from its handle', () => {
    expect(pressOn(circle, { x: 5, y: 9 })).toMatchObject({ radius: 4 })
    expect(moveCorner(circle, 1, { x: 11, y: 5 })).toMatchObject({ radius: 6 })
    expect(pressOn(circle, { x: 5, y: 5 })).toMatchObject({ radius: 0.5 })
  })
  it('moves as a whole by its middle', () => expect(moveCorner(circle, 0, { x: 1, y: 2 })).toEqual({ ...circle, x: 1, y: 2 }))
  it('has no corners to lose or gain', () => expect([dropCorner(circle, 0), splitSide(circle, 0, { x: 0, y: 0 }), sidesOf(circle)]).toEqual([circle, circle, []]))
})

describe('a hole under the finger', () => {
  const holed = [[2, 2], [4, 2], [4, 4]].reduce((shape, [x = 0, y = 0], at) => (at === 0 ? beginHole(shape, { x, y }) : pressOn(shape, { x, y }, 1)), square)
  const hole = (shape: Shape) => (shape.kind === 'polygon' ? shape.holes : [])
  it('is begun with a corner and gains others', () => expect(hole(holed)).toEqual([[{ x: 2, y: 2 }, { x: 4, y: 2 }, { x: 4, y: 4 }]]))
  it('has corners moved, drawn out of sides and taken away, as the fence has', () => {
    expect(hole(moveCorner(holed, 0, { x: 1, y: 1 }, 1))[0]?.[0]).toEqual({ x: 1, y: 1 })
    expect(hole(splitSide(holed, 0, { x: 3, y: 1 }, 1))[0]).toHaveLength(4)
    expect(hole(dropCorner(holed, 2, 1))[0]).toHaveLength(2)
    expect(handlesOf(holed, 1)).toHaveLength(3)
    expect(sidesOf(holed, 1)[0]).toEqual({ x: 3, y: 2 })
  })
  it('moves as a whole, and goes as a whole or with its last corner', () => {
    expect(hole(moveHole(holed, 1, { x: 1, y: 2 }))).toEqual([[{ x: 3, y: 4 }, { x: 5, y: 4 }, { x: 5, y: 6 }]])
    expect(holeMiddle([{ x: 0, y: 0 }, { x: 2, y: 4 }])).toEqual({ x: 1, y: 2 })
    expect(hole(dropHole(holed, 1))).toEqual([])
    expect(hole(dropCorner(beginHole(square, { x: 5, y: 5 }), 0, 1))).toEqual([])
  })
  it('leaves the others as they are', () => {
    const two = beginHole(holed, { x: 7, y: 7 })
    expect(hole(moveHole(two, 2, { x: 1, y: 0 }))).toEqual([hole(holed)[0], [{ x: 8, y: 7 }]])
  })
  it('is nothing that a circle has', () => {
    expect([beginHole(circle, { x: 5, y: 5 }), dropHole(circle, 1), moveHole(circle, 1, { x: 1, y: 1 }), handlesOf(square, 1)]).toEqual([circle, circle, circle, []])
  })
})

describe('what is wrong with a hole', () => {
  const holed = (...holes: readonly (readonly (readonly [number, number])[])[]): Shape => ({ kind: 'polygon', ring: [[0, 0], [10, 0], [10, 10], [0, 10]].map(([x = 0, y = 0]) => ({ x, y })), holes: holes.map((hole) => hole.map(([x, y]) => ({ x, y }))) })
  it('is nothing when it lies inside and alone', () => expect(shapeFault(holed([[2, 2], [4, 2], [4, 4]], [[6, 6], [8, 6], [8, 8]]))).toBeUndefined())
  it.each([
    ['too few corners', holed([[2, 2], [4, 2]]), '还差 1 个角'],
    ['sides that cross', holed([[2, 2], [8, 8], [8, 2], [2, 8]]), '第 1 处挖空的边线交叉'],
    ['being outside', holed([[20, 20], [24, 20], [24, 24]]), '超出了围栏'],
    ['sticking out', holed([[8, 4], [12, 4], [12, 6]]), '超出了围栏'],
    ['lying over another', holed([[2, 2], [6, 2], [6, 6]], [[4, 1], [5, 1], [5, 7]]), '与另一处挖空重叠'],
    ['lying in another', holed([[3, 3], [4, 3], [4, 4]], [[1, 1], [9, 1], [9, 9], [1, 9]]), '与另一处挖空重叠'],
    ['lying around another', holed([[1, 1], [9, 1], [9, 9], [1, 9]], [[3, 3], [4, 3], [4, 4]]), '与另一处挖空重叠'],
  ])('is %s', (_what, shape, words) => expect(shapeFault(shape)).toContain(words))
})

describe('what is wrong with a shape', () => {
  it('is that sides cross', () => {
    expect([crossesItself(square), crossesItself(polygon([0, 0], [10, 10], [10, 0], [0, 10])), crossesItself(circle)]).toEqual([false, true, false])
  })
  it('is said in words', () => {
    expect([shapeFault(undefined), shapeFault(polygon([0, 0])), shapeFault(square), shapeFault(circle)]).toEqual(['请在图上画出范围', '还差 2 个角，至少三个', undefined, undefined])
  })
})
