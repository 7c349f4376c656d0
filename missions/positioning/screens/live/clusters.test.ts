import { describe, expect, it } from 'vitest'
import { cellMetres, gather } from './clusters.ts'

const spots = (places: readonly (readonly [number, number, number?])[]) => ({
  count: places.length,
  xs: Float64Array.from(places, ([x]) => x),
  ys: Float64Array.from(places, ([, y]) => y),
  silent: Uint8Array.from(places, ([, , silent]) => silent ?? 0),
})
const close = [[1, 1], [2, 1, 1], [1, 2], [2, 2], [4, 4]] as const

describe('a crowd on the map', () => {
  it('becomes one mark in its middle, with the silent counted', () => {
    const { clusters, singles, membersOf } = gather(spots([...close, [90, 90]]), 8, -1)
    expect(clusters).toMatchObject([{ heads: 5, silent: 1, x: 2, y: 2 }])
    expect(singles).toEqual([5])
    expect(clusters.map(membersOf)).toEqual([[0, 1, 2, 3, 4]])
  })

  it('falls apart when it is looked at closely', () => expect(gather(spots(close), 1, -1).clusters).toEqual([]))

  it('leaves few people as they are', () => expect(gather(spots(close.slice(0, 4)), 8, -1).singles).toHaveLength(4))

  it('never swallows whom one looks at', () => {
    expect(gather(spots([...close, [3, 3]]), 8, 5)).toMatchObject({ clusters: [{ heads: 5 }], singles: [5] })
  })
})

it('grows cells in powers of two', () => {
  expect([cellMetres(1, 30), cellMetres(1.05, 30), cellMetres(10, 30)]).toEqual([32, 32, 4])
})

it('gathers 5,000 people well within a frame', () => {
  const many = spots(Array.from({ length: 5000 }, (_, at) => [(at * 37) % 300, (at * 91) % 200]))
  const { clusters, singles } = gather(many, 16, -1)
  expect(clusters.reduce((sum, { heads }) => sum + heads, 0) + singles.length).toBe(5000)
})
