import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '@anlan/kernel/fault'
import { withChecksum, withoutChecksum } from './checksum.ts'
import { decodeTrack, encodeTrack } from './codec.ts'
import { isTrackable, type TrackPoint } from './track-point.ts'

const AT = Date.parse('2026-11-23T09:00:00+08:00')
const walk: TrackPoint[] = Array.from({ length: 1_800 }, (_, n) => [AT + n * 2_000, 100 + n * 1.4, 50 - n * 0.7, n < 900 ? 1 : 2])

const step = fc.record({ wait: fc.integer({ min: 0, max: 10_000_000 }), x: fc.double({ min: -20_000, max: 20_000, noNaN: true }), y: fc.double({ min: -20_000, max: 20_000, noNaN: true }), floor: fc.integer({ min: -3, max: 30 }) })
const anyTrack = fc.array(step, { maxLength: 60 }).map((steps) => {
  let at = AT
  return steps.map(({ wait, x, y, floor }): TrackPoint => [(at += wait), x, y, floor])
})

describe('a block of a track', () => {
  it('comes back as it was, to the tenth of a second and the centimetre', () => {
    fc.assert(fc.property(anyTrack, (points) => {
      const back = decodeTrack(encodeTrack(points))
      expect(back).toHaveLength(points.length)
      back.forEach(([at, x, y, floor], n) => {
        const [wasAt, wasX, wasY, wasFloor] = points[n] as TrackPoint
        expect(wasAt - at).toBeLessThan(100)
        expect(wasAt - at).toBeGreaterThanOrEqual(0)
        expect(Math.abs(x - wasX)).toBeLessThanOrEqual(0.005_001)
        expect(Math.abs(y - wasY)).toBeLessThanOrEqual(0.005_001)
        expect(floor).toBe(wasFloor)
      })
      expect(encodeTrack(back)).toEqual(encodeTrack(points))
    }))
  })
  it('takes five bytes for a step of a walk', () => expect(encodeTrack(walk).length / walk.length).toBeLessThan(5.1))
  it('may lie anywhere in a buffer', () => {
    const bytes = encodeTrack(walk)
    const longer = new Uint8Array(bytes.length + 10)
    longer.set(bytes, 7)
    expect(decodeTrack(longer.subarray(7, 7 + bytes.length))).toEqual(decodeTrack(bytes))
  })
  it('is refused when any byte of it is another one, or when it is cut', () => {
    const bytes = encodeTrack(walk.slice(0, 20))
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      expect(() => decodeTrack(bytes.map((byte, n) => (n === at ? byte ^ change : byte)))).toThrow(Fault)
    }))
    for (let length = 0; length < bytes.length; length += 1) expect(() => decodeTrack(bytes.subarray(0, length))).toThrow('track-damaged')
  })
  it('is refused when its checksum holds but its layout does not', () => {
    const body = withoutChecksum(encodeTrack(walk.slice(0, 3))) ?? new Uint8Array()
    const refused = (bytes: Uint8Array) => expect(() => decodeTrack(withChecksum(bytes))).toThrow('track-damaged')
    refused(body.map((byte, at) => (at === 0 ? 2 : byte)))
    refused(body.map((byte, at) => (at === 1 ? 4 : byte)))
    refused(body.map((byte, at) => (at === 1 ? 2 : byte)))
    refused(new Uint8Array([1, 255, 255, 255, 255, 255, 255, 255, 15]))
    refused(new Uint8Array())
  })
  it.each<[string, TrackPoint[]]>([
    ['backwards in time', [[AT, 0, 0, 1], [AT - 200, 0, 0, 1]]],
    ['nowhere', [[AT, Number.NaN, 0, 1]]],
    ['off the earth', [[AT, 0, 1e9, 1]]],
  ])('is never made of what goes %s', (_what, points) => expect(() => encodeTrack(points)).toThrow('order of time'))
})

it.each([[{}, true], [{ x: Number.POSITIVE_INFINITY }, false], [{ y: Number.NaN }, false], [{ at: -1 }, false], [{ at: Number.NaN }, false], [{ at: 9e15 }, false], [{ floor: 5_000 }, false]])('a fix with %o can be kept: %s', (more, expected) =>
  expect(isTrackable({ at: AT, x: 1, y: 2, floor: 1, ...more })).toBe(expected))
