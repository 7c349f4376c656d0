import { describe, expect, it } from 'vitest'
import type { Shape } from '../../contract/fence.ts'
import { crossesItself, dropCorner, handlesOf, moveCorner, pressOn, shapeFault, sidesOf, splitSide } from './shape-draft.ts'

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

describe('what is wrong with a shape', () => {
  it('is that sides cross', () => {
    expect([crossesItself(square), crossesItself(polygon([0, 0], [10, 10], [10, 0], [0, 10])), crossesItself(circle)]).toEqual([false, true, false])
  })
  it('is said in words', () => {
    expect([shapeFault(undefined), shapeFault(polygon([0, 0])), shapeFault(square), shapeFault(circle)]).toEqual(['请在图上画出范围', '还差 2 个角，至少三个', undefined, undefined])
  })
})
