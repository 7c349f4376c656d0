import { expect, it } from 'vitest'
import { cellWords, cornersOf, inkOf, inkOfCell, STEPS, stepsOf } from './heat-look.ts'

const cells = Array.from({ length: 10 }, (_, n): [number, number, number | null] => [n, 0, (n + 1) * 10])

it('darkens by fifths of the cells', () => {
  const steps = stepsOf(cells)
  expect(steps).toEqual([10, 30, 50, 70, 90])
  expect([inkOfCell(10, steps), inkOfCell(95, steps), inkOfCell(1, steps)]).toEqual([inkOf(0), inkOf(STEPS - 1), inkOf(0)])
  expect(inkOfCell(null, steps)).not.toBe(inkOf(0))
  expect([stepsOf([]), stepsOf([[0, 0, null]])]).toEqual([[0, 0, 0, 0, 0], [0, 0, 0, 0, 0]])
  expect(inkOf(9)).toBe(inkOf(0))
})

it('has corners and words', () => {
  expect(cornersOf([1, -1, 5])).toEqual([{ x: 5, y: -5 }, { x: 10, y: -5 }, { x: 10, y: 0 }, { x: 5, y: 0 }])
  expect([cellWords(cells, { x: 6, y: 2 }), cellWords([[0, 0, null]], { x: 1, y: 1 }), cellWords(cells, { x: 99, y: 99 })]).toEqual([
    '东 5～10 米，北 0～5 米：20 人·分钟', '东 0～5 米，北 0～5 米：停留过的人少于 3 人，不显示时间', undefined,
  ])
})
