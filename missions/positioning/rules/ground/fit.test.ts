import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { remarksOn } from './control-points.ts'
import { type ControlPoint, fitGround, type GroundFit, toLonLat, toPlan } from './fit.ts'
import { fromTangent } from './tangent-plane.ts'

const ORIGIN = { lon: 122.05, lat: 37.2 }
const fitted = (points: readonly ControlPoint[]): GroundFit => {
  const found = fitGround(points)
  if (!found.accepted) throw new BrokenInvariant(found.refusal.message)
  return found.value
}
const refusal = (points: readonly ControlPoint[]) => {
  const found = fitGround(points)
  return found.accepted ? undefined : found.refusal.code
}

/** Where plan metres lie when the plan is turned, stretched and moved so. */
const surveyed = (spots: readonly (readonly [number, number])[], turn = 0.2, scale = 1): ControlPoint[] =>
  spots.map(([x, y]) => ({
    x, y, ...fromTangent(ORIGIN, { east: ((x - 100) * Math.cos(turn) - (y - 50) * Math.sin(turn)) / scale, north: ((x - 100) * Math.sin(turn) + (y - 50) * Math.cos(turn)) / scale }),
  }))
const CORNERS = [[0, 0], [400, 0], [400, 300], [0, 300]] as const

describe('a plan is laid on the ground', () => {
  it('by two control points, turned and stretched, with nothing left over to check it', () => {
    const fit = fitted(surveyed([[0, 0], [400, 300]], 0.5, 1.1))
    expect(fit).toMatchObject({ ground: { kind: 'similarity' }, surplus: 0, rms: expect.closeTo(0, 3), scale: { least: expect.closeTo(1.1, 6), most: expect.closeTo(1.1, 6) } })
    const [third] = surveyed([[400, 0]], 0.5, 1.1)
    const at = toPlan(fit.ground, third?.lon ?? 0, third?.lat ?? 0)
    expect(Math.hypot(at.x - 400, at.y)).toBeLessThan(0.01)
  })
  it('by three exactly, by more in the least squares, with the residual of each', () => {
    expect(fitted(surveyed(CORNERS.slice(0, 3)))).toMatchObject({ ground: { kind: 'affine' }, surplus: 0, rms: expect.closeTo(0, 6) })
    const points = surveyed(CORNERS).map((point, at) => (at === 2 ? { ...point, x: point.x + 4 } : point))
    const fit = fitted(points)
    // A slip of 4 m at one corner of four is shared out evenly by the least squares.
    expect(fit.surplus).toBe(2)
    expect(fit.rms).toBeCloseTo(1, 3)
    for (const it of fit.residuals) expect(it).toMatchObject({ metres: expect.closeTo(1, 3), dy: expect.closeTo(0, 6) })
  })
  it('with a stretch that differs by direction', () => {
    const fit = fitted(surveyed(CORNERS, 0).map((point) => ({ ...point, y: point.y * 1.05 })))
    expect(fit.scale).toEqual({ least: expect.closeTo(1, 6), most: expect.closeTo(1.05, 6) })
  })
  it('and there and back are the same spot within a centimetre, wherever the plan lies', () => {
    const metres = fc.double({ min: -500, max: 5_000, noNaN: true })
    fc.assert(fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.8, max: 1.25, noNaN: true }), fc.constantFrom(2, 4), metres, metres, (turn, scale, count, x, y) => {
      const { ground } = fitted(surveyed([[0, 0], [3_000, 2_000], [3_000, 0], [0, 2_000]].slice(0, count) as [number, number][], turn, scale))
      const { lon, lat } = toLonLat(ground, x, y)
      const back = toPlan(ground, lon, lat)
      expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(0.01)
    }))
  })
})

describe('control points are refused', () => {
  const [first, second, third] = surveyed(CORNERS) as [ControlPoint, ControlPoint, ControlPoint]
  it.each<[string, ControlPoint[], string]>([
    ['none', [], 'too-few-control-points'],
    ['one', [first], 'too-few-control-points'],
    ['degrees the wrong way round', [first, { ...second, lon: second.lat, lat: second.lon }], 'bad-control-point'],
    ['no such meridian', [first, { ...second, lon: 200 }], 'bad-control-point'],
    ['no number', [first, { ...second, x: Number.NaN }], 'bad-control-point'],
    ['a slip of a degree', [first, { ...second, lat: second.lat + 1 }], 'control-points-too-far'],
    ['too near', surveyed([[0, 0], [3, 3]]), 'control-points-too-near'],
    ['on a line', surveyed([[0, 0], [100, 0.5], [200, 0], [400, 1]]), 'control-points-collinear'],
    ['east and north exchanged', [first, second, third].map((point) => ({ ...point, x: point.y, y: point.x })), 'control-points-mirrored'],
    ['a plan of half the size', surveyed(CORNERS, 0, 0.4), 'control-points-scale'],
    ['a plan of three times the size', surveyed(CORNERS, 0, 3), 'control-points-scale'],
  ])('%s', (_what, points, code) => expect(refusal(points)).toBe(code))
})

it('remarks say what the figures leave open', () => {
  expect(remarksOn({ surplus: 2, rms: 0.2, scale: { least: 0.99, most: 1.01 } })).toEqual([])
  expect(remarksOn({ surplus: 0, rms: 1.5, scale: { least: 0.9, most: 1 } })).toEqual([expect.stringContaining('残差必然为零'), expect.stringContaining('1.50 米'), expect.stringContaining('百分之二')])
  expect(remarksOn({ surplus: 2, rms: 0, scale: { least: 1, most: 1.05 } })).toHaveLength(1)
})
