import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metresWalked } from './metres-walked.ts'
import { THIN, thin } from './thin.ts'
import type { TrackPoint } from './track-point.ts'

const AT = Date.parse('2026-11-23T09:00:00+08:00')
const straight = (count: number, metres = 2.8): TrackPoint[] => Array.from({ length: count }, (_, n) => [AT + n * 2_000, n * metres, 0, 1])

/** Where the replay shows somebody at a moment. */
const shownAt = (track: readonly TrackPoint[], at: number): [number, number] => {
  const next = track.findIndex(([when]) => when >= at)
  const [one, other] = [track[Math.max(0, next - 1)] as TrackPoint, track[next] as TrackPoint]
  const share = other[0] === one[0] ? 0 : (at - one[0]) / (other[0] - one[0])
  return [one[1] + share * (other[1] - one[1]), one[2] + share * (other[2] - one[2])]
}

const anyWalk = fc.array(fc.record({ wait: fc.constantFrom(500, 2_000, 2_000, 2_000, 90_000), dx: fc.double({ min: -1, max: 3, noNaN: true }), dy: fc.double({ min: -0.3, max: 0.3, noNaN: true }), climb: fc.constantFrom(0, 0, 0, 0, 0, 1) }), { minLength: 1, maxLength: 120 }).map((steps) => {
  let [at, x, y, floor] = [AT, 0, 0, 1]
  return steps.map(({ wait, dx, dy, climb }): TrackPoint => [(at += wait), (x += dx), (y += dy), (floor += climb)])
})

describe('thinning', () => {
  it('keeps of a straight walk or a rest one point every twenty seconds', () => {
    expect(thin(straight(300))).toHaveLength(31)
    expect(thin(straight(300, 0))).toHaveLength(31)
  })
  it('keeps nothing, one or two points as they are', () => {
    for (const count of [0, 1, 2]) expect(thin(straight(count))).toEqual(straight(count))
  })
  it('keeps a slowing down, though all is on one line', () => {
    const points: TrackPoint[] = [[AT, 0, 0, 1], [AT + 2_000, 4, 0, 1], [AT + 4_000, 4.5, 0, 1]]
    expect(thin(points)).toEqual(points)
  })
  it('shows everybody within the tolerance of where they were seen, on every floor, and makes no silence', () => {
    fc.assert(fc.property(anyWalk, (points) => {
      const kept = thin(points)
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)])
      for (const [at, x, y] of points) {
        const [shownX, shownY] = shownAt(kept, at)
        expect(Math.hypot(shownX - x, shownY - y)).toBeLessThanOrEqual(THIN.metres + 1e-6)
      }
      points.forEach((point, n) => {
        const before = points[n - 1]
        if (before === undefined || (before[3] === point[3] && point[0] - before[0] <= THIN.hole)) return
        expect(kept).toContain(point)
        expect(kept).toContain(before)
      })
      const silences = (track: readonly TrackPoint[]) => track.filter(([at], n) => at - (track[n - 1]?.[0] ?? at) > THIN.hole).length
      expect(silences(kept)).toBe(silences(points))
    }))
  })
  it('takes two fixes of one moment as they come', () => {
    const points: TrackPoint[] = [[AT, 0, 0, 1], [AT, 0, 0, 1], [AT, 5, 0, 1]]
    expect(thin(points)).toEqual([points[0], points[2]])
  })
})

/** Seeded, so that the noise is the same each time; about normal as a sum of three. */
const noise = (sigma: number) => {
  let seed = 7
  const next = () => ((seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647) * 2 - 1
  return () => (next() + next() + next()) * sigma
}

describe('metres walked', () => {
  it('are none for nothing', () => expect(metresWalked([])).toBe(0))
  it('are about the way', () => {
    const walked = metresWalked(straight(500))
    expect(walked / (499 * 2.8)).toBeGreaterThan(0.98)
    expect(walked / (499 * 2.8)).toBeLessThanOrEqual(1)
  })
  it('do not add up the noise of somebody who stands eight hours', () => {
    const off = noise(1.5)
    expect(metresWalked(straight(14_400, 0).map(([at, x, y, floor]) => [at, x + off(), y + off(), floor]))).toBeLessThan(20)
  })
})
