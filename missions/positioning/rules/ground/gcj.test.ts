import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseGcj, toGcj, toWgs84 } from './gcj.ts'
import { toTangent } from './tangent-plane.ts'

describe('GCJ-02', () => {
  it('is what the published implementations make of it', () => {
    const shifted = toGcj(116.404, 39.915)
    expect(shifted.lon).toBeCloseTo(116.41024449916938, 10)
    expect(shifted.lat).toBeCloseTo(39.91640428150164, 10)
  })
  it('is off by hundreds of metres, and comes back within a centimetre (asked: a metre)', () => {
    fc.assert(fc.property(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }), (lon, lat) => {
      const shifted = toGcj(lon, lat)
      const { east, north } = toTangent({ lon, lat }, shifted)
      expect(Math.hypot(east, north)).toBeGreaterThan(50)
      const back = toTangent({ lon, lat }, toWgs84(shifted.lon, shifted.lat))
      expect(Math.hypot(back.east, back.north)).toBeLessThan(0.01)
    }))
  })
  it.each([[71, 30], [138, 30], [100, 0], [100, 56]])('shifts nothing at %d, %d', (lon, lat) => {
    expect(toGcj(lon, lat)).toEqual({ lon, lat })
    expect(toWgs84(lon, lat)).toEqual({ lon, lat })
  })
  it('is never handed out', () => {
    expect(refuseGcj('wgs84')).toEqual({ accepted: true, value: 'cgcs2000' })
    expect(refuseGcj('cgcs2000')).toMatchObject({ accepted: true })
    expect(refuseGcj('gcj02')).toMatchObject({ accepted: false, refusal: { code: 'gcj-not-exchanged' } })
    expect(refuseGcj('plan')).toMatchObject({ accepted: false, refusal: { code: 'plan-not-exchanged' } })
  })
})
