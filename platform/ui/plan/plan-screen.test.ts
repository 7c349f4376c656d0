import { describe, expect, it } from 'vitest'
import { pinched, planScreen, toPlan, toScreen } from './plan-screen.ts'
import { wholePlan } from './view-box.ts'

const whole = wholePlan(200, 100)

describe('a plan on a screen', () => {
  it('lies in the middle, all of it seen', () => {
    const screen = planScreen({ x: 0, y: 0, width: 200, height: 100 }, { width: 400, height: 400 }, 100)
    expect(screen.scale).toBe(2)
    expect(toScreen({ x: 0, y: 100 }, screen)).toEqual({ x: 0, y: 100 })
    expect(toScreen({ x: 200, y: 0 }, screen)).toEqual({ x: 400, y: 300 })
  })

  it('goes back to the metres it came from', () => {
    const screen = planScreen(whole, { width: 777, height: 345 }, 100)
    const there = toPlan(toScreen({ x: 12.5, y: 77 }, screen), screen)
    expect(there.x).toBeCloseTo(12.5)
    expect(there.y).toBeCloseTo(77)
  })

  it('turns around the middle of the screen, and goes back from there, too', () => {
    const screen = planScreen({ x: 0, y: 0, width: 200, height: 100 }, { width: 400, height: 200 }, 100, 90)
    const east = toScreen({ x: 150, y: 50 }, screen)
    expect([east.x, east.y]).toEqual([expect.closeTo(200), expect.closeTo(200)])
    const back = toPlan(toScreen({ x: 12.5, y: 77 }, screen), screen)
    expect([back.x, back.y]).toEqual([expect.closeTo(12.5), expect.closeTo(77)])
  })
})

describe('two fingers', () => {
  const apart = [{ x: 40, y: 50 }, { x: 60, y: 50 }] as const

  it('come nearer when they part, and the ground below stays', () => {
    const view = pinched(whole, apart, [{ x: 30, y: 50 }, { x: 70, y: 50 }], whole, 5)
    expect(view.width).toBeCloseTo(whole.width / 2)
    expect((50 - view.x) / view.width).toBeCloseTo((50 - whole.x) / whole.width)
  })

  it('move the ground with them', () => {
    const view = pinched(whole, apart, [{ x: 50, y: 50 }, { x: 70, y: 50 }], whole, 5)
    expect(view.x).toBeCloseTo(whole.x - 10)
    expect(view.width).toBeCloseTo(whole.width)
  })

  it('go no nearer than a few metres', () => {
    expect(pinched(whole, apart, [{ x: 0, y: 50 }, { x: 100_000, y: 50 }], whole, 5).width).toBe(5)
  })
})
