import { describe, expect, it } from 'vitest'
import { gapsOf, silencesOf, spotAt, stretchesOf, type TrackPoint } from './track-at.ts'

const points: TrackPoint[] = [[0, 0, 0, 1], [10_000, 10, 0, 1], [20_000, 10, 10, 1], [200_000, 50, 10, 1], [210_000, 60, 10, 1], [220_000, 60, 10, 2]]
const stretches = stretchesOf({ spans: [{ plan: '厂区', points }, { plan: '库区', points: [[230_000, 1, 1, 1]] }] })

describe('a way that was walked', () => {
  it('is cut where nothing was heard, at a change of floor and of plan', () => {
    expect(stretches.map((it) => it.points.length)).toEqual([3, 2, 1, 1])
  })

  it('is unknown between its pieces', () => {
    expect(gapsOf(stretches).map(({ from, to }) => [from[0], to[0]])).toEqual([[20_000, 200_000], [210_000, 220_000]])
  })
})

it('counts silences, not floors', () => expect(silencesOf({ spans: [{ plan: '厂区', points }] })).toBe(1))

describe('where somebody was', () => {
  it('is between the points, at even speed', () => {
    expect(spotAt(stretches, 5_000)).toMatchObject({ x: 5, y: 0, silentSince: null })
    expect(spotAt(stretches, 15_000)).toMatchObject({ x: 10, y: 5 })
    expect(spotAt(stretches, 20_000)).toMatchObject({ x: 10, y: 10, silentSince: null })
  })

  it('is unknown in a silence, with the last place known', () => {
    expect(spotAt(stretches, 100_000)).toMatchObject({ x: 10, y: 10, silentSince: 20_000 })
    expect(spotAt(stretches, 900_000)).toMatchObject({ plan: '库区', silentSince: 230_000 })
  })

  it('is nothing before they were heard', () => expect(spotAt(stretches, -1)).toBeUndefined())
})
