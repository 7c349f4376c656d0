import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromTangent, toTangent } from './tangent-plane.ts'

const ORIGIN = { lon: 122.05, lat: 37.2 }
/** Radii of curvature along the meridian and across it, from the textbook. */
const [A, F] = [6_378_137, 1 / 298.257222101]
const E2 = F * (2 - F)
const radii = (lat: number) => {
  const root = 1 - E2 * Math.sin((lat * Math.PI) / 180) ** 2
  return { meridian: (A * (1 - E2)) / root ** 1.5, across: (A / Math.sqrt(root)) * Math.cos((lat * Math.PI) / 180) }
}

describe('the tangent plane', () => {
  it('has the origin at zero and metres as the radii of curvature have them', () => {
    expect(toTangent(ORIGIN, ORIGIN)).toEqual({ east: expect.closeTo(0, 9), north: expect.closeTo(0, 9) })
    const step = 0.001
    const { meridian, across } = radii(ORIGIN.lat)
    expect(toTangent(ORIGIN, { ...ORIGIN, lat: ORIGIN.lat + step }).north).toBeCloseTo((step * Math.PI * meridian) / 180, 3)
    expect(toTangent(ORIGIN, { ...ORIGIN, lon: ORIGIN.lon + step }).east).toBeCloseTo((step * Math.PI * across) / 180, 3)
  })
  it('leads back to where it came from, within a millimetre, out to twenty kilometres', () => {
    const off = fc.double({ min: -0.2, max: 0.2, noNaN: true })
    fc.assert(fc.property(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }), off, off, (lon, lat, dLon, dLat) => {
      const [origin, place] = [{ lon, lat }, { lon: lon + dLon, lat: lat + dLat }]
      const back = toTangent(origin, fromTangent(origin, toTangent(origin, place)))
      const there = toTangent(origin, place)
      expect(Math.hypot(back.east - there.east, back.north - there.north)).toBeLessThan(0.001)
    }))
  })
})
