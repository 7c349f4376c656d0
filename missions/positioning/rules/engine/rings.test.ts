import { describe, expect, it } from 'vitest'
import { gridOf } from './fence-grid.ts'
import { formOf, isIn } from './rings.ts'

const box = (left: number, bottom: number, side: number) => [{ x: left, y: bottom }, { x: left + side, y: bottom }, { x: left + side, y: bottom + side }, { x: left, y: bottom + side }]

describe('a polygon', () => {
  const yard = formOf({ kind: 'polygon', ring: box(0, 0, 10), holes: [box(4, 4, 2)] })
  it.each([[1, 1, true], [9.9, 9.9, true], [5, 5, false], [3.9, 5, true], [-1, 5, false], [11, 5, false], [5, -1, false], [5, 11, false]] as const)('has %d, %d in it: %s', (x, y, inside) => expect(isIn(yard, x, y)).toBe(inside))
  it('need not be a box', () => {
    const corner = formOf({ kind: 'polygon', ring: [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 5 }, { x: 5, y: 5 }, { x: 5, y: 10 }, { x: 0, y: 10 }], holes: [] })
    expect([isIn(corner, 7, 7), isIn(corner, 2, 8), isIn(corner, 8, 2)]).toEqual([false, true, true])
  })
})

describe('a circle', () => {
  const tank = formOf({ kind: 'circle', x: 0, y: 0, radius: 5 })
  it.each([[0, 0, true], [3, 4, true], [4, 4, false], [6, 0, false]] as const)('has %d, %d in it: %s', (x, y, inside) => expect(isIn(tank, x, y)).toBe(inside))
})

describe('the grid of a plan', () => {
  const [small, wide] = [{ form: formOf({ kind: 'circle', x: 10, y: 10, radius: 4 }) }, { form: formOf({ kind: 'polygon', ring: box(0, 0, 20_000), holes: [] }) }]
  it('finds what may reach a place, in order', () => {
    const grid = gridOf([small, wide])
    expect(grid.near(10, 10)).toEqual([small, wide])
    expect(grid.near(15_000, 15_000)).toEqual([wide])
  })
  it.each([[-1, 10], [20_001, 10], [10, -1], [10, 20_001]])('finds nothing beside it, at %d, %d', (x, y) => expect(gridOf([wide]).near(x, y).filter(({ form }) => isIn(form, x, y))).toEqual([]))
  it('knows of nothing far away', () => expect(gridOf([small]).near(900, 10)).toEqual([]))
})
