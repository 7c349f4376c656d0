import { describe, expect, it } from 'vitest'
import type { Shape } from '../../contract/shape.ts'
import { fitGround, toPlan } from '../ground/fit.ts'
import { degreesAt, placedPlan, ringsOf } from './degrees.ts'

const POINTS = [
  { x: 0, y: 0, lon: 122.4, lat: 37.62 },
  { x: 400, y: 0, lon: 122.40453, lat: 37.62 },
  { x: 0, y: 300, lon: 122.4, lat: 37.6227 },
]
const placed = placedPlan('厂区', POINTS)
const circle: Shape = { kind: 'circle', x: 100, y: 100, radius: 15 }
const square: Shape = { kind: 'polygon', ring: [{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 40, y: 30 }], holes: [[{ x: 10, y: 5 }, { x: 12, y: 5 }, { x: 12, y: 6 }]] }

describe('a plan in degrees', () => {
  it('given control points, then a corner is where it was surveyed, to the centimetre', () => {
    const [lon = 0, lat = 0] = degreesAt(placed, 400, 0) ?? []
    expect([lon, lat]).toEqual([expect.closeTo(122.40453, 6), expect.closeTo(37.62, 6)])
    expect(String(lon).split('.')[1]?.length).toBeLessThanOrEqual(7)
  })
  it('given none, or bad ones, then nothing is said but why and what to do', () => {
    expect(placedPlan('厂区', undefined)).toEqual({ why: expect.stringContaining('坐标基准未测量：请在“坐标基准”中为平面图“厂区”填写控制点') })
    expect(placedPlan('厂区', [])).toHaveProperty('why')
    const bad = placedPlan('厂区', POINTS.slice(0, 1))
    expect(bad).toEqual({ why: expect.stringContaining('至少要有两个控制点') })
    expect([degreesAt(bad, 1, 1), ringsOf(circle, bad)]).toEqual([null, null])
  })
})

describe('a fence in degrees', () => {
  it('given a polygon with a hole, then both rings come, corners not repeated', () => {
    expect(ringsOf(square, placed)?.map((ring) => ring.length)).toEqual([3, 3])
    expect(ringsOf(square, placed)?.[0]?.[0]).toEqual(degreesAt(placed, 0, 0))
  })
  it('given a circle, then it has 64 corners, each at the radius', () => {
    const [ring = []] = ringsOf(circle, placed) ?? []
    const fit = fitGround(POINTS)
    expect(ring).toHaveLength(64)
    for (const [lon, lat] of ring) {
      const back = fit.accepted ? toPlan(fit.value.ground, lon, lat) : expect.fail()
      expect(Math.hypot(back.x - 100, back.y - 100)).toBeCloseTo(15, 1)
    }
  })
})
