import { expect, it } from 'vitest'
import { panBy, toDecimetre, wholePlan, zoomAt } from './view-box.ts'

const whole = wholePlan(200, 100)

it('shows the whole plan with air around it', () => {
  expect([whole.x, whole.y]).toEqual([-10, -5])
  expect(whole.width).toBeCloseTo(220)
  expect(whole.height).toBeCloseTo(110)
})

it('keeps the point under the pointer where it is', () => {
  const near = zoomAt(whole, { x: 50, y: 50 }, 0.5, whole)
  expect((50 - near.x) / near.width).toBeCloseTo((50 - whole.x) / whole.width)
  expect((50 - near.y) / near.height).toBeCloseTo((50 - whole.y) / whole.height)
})

it('neither loses the plan nor goes nearer than a few metres', () => {
  expect(zoomAt(whole, { x: 0, y: 0 }, 100, whole).width).toBeCloseTo(440)
  expect(zoomAt(whole, { x: 0, y: 0 }, 0.0001, whole).width).toBeCloseTo(5)
})

it('moves with the hand', () => {
  expect(panBy(whole, 10, -5)).toMatchObject({ x: -20, y: 0 })
  expect(toDecimetre(12.3456)).toBe(12.3)
})
