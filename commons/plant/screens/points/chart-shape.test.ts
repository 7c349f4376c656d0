import { expect, it } from 'vitest'
import { type Frame, linePath, spanOf, ticks, xOf, yOf } from './chart-shape.ts'

const frame: Frame = { width: 100, height: 50, from: 0, to: 1_000, least: 0, greatest: 10 }

it('makes round ticks within the span', () => {
  expect(ticks(0, 100)).toEqual([0, 25, 50, 75, 100])
  expect(ticks(0.13, 0.87)).toEqual([0.2, 0.4, 0.6, 0.8])
  expect(ticks(-7, 11)).toEqual([-5, 0, 5, 10])
  expect(ticks(5, 5)).toEqual([5])
})

it('leaves air around values and limits, also where all are alike', () => {
  expect(spanOf([10, 20], [30])).toEqual({ least: 8.4, greatest: 31.6 })
  expect(spanOf([50], [])).toEqual({ least: 45, greatest: 55 })
  expect(spanOf([0], [])).toEqual({ least: -0.5, greatest: 0.5 })
  expect(spanOf([], [])).toEqual({ least: 0, greatest: 1 })
})

it('draws a line, and breaks it where nothing was heard', () => {
  expect([xOf(frame, 500), yOf(frame, 10), yOf(frame, 0)]).toEqual([50, 0, 50])
  expect(linePath(frame, [{ at: 0, value: 0 }, { at: 100, value: 10 }, { at: 900, value: 5 }], 500)).toBe('M0.0 50.0L10.0 0.0M90.0 25.0')
  expect(linePath(frame, [], 500)).toBe('')
})
