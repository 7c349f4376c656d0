import { describe, expect, it } from 'vitest'
import { freshStop, moveStop, shiftShape } from './route-draft.ts'

const stops = [1, 2, 3].map((n) => freshStop(`s${n}`, n, { x: n, y: 0.04 }))

describe('a route that is laid down', () => {
  it('gets stops where the map was pressed, or without ground', () => {
    expect(stops[0]).toMatchObject({ name: '1 号巡检点', shape: { kind: 'circle', x: 1, y: 0 } })
    expect(freshStop('s', 4, null).shape).toBeNull()
  })
  it('has its stops in another order when one is moved, never out of the list', () => {
    const names = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('')
    expect([names(moveStop(stops, 0, 2)), names(moveStop(stops, 2, 0)), names(moveStop(stops, 0, -1)), names(moveStop(stops, 2, 3)), names(moveStop(stops, 9, 0))]).toEqual(['s2s3s1', 's3s1s2', 's1s2s3', 's1s2s3', 's1s2s3'])
  })
  it('has grounds that are dragged whole', () => {
    expect(shiftShape({ kind: 'circle', x: 1, y: 1, radius: 5 }, 2, -1)).toEqual({ kind: 'circle', x: 3, y: 0, radius: 5 })
    const ring = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }]
    expect(shiftShape({ kind: 'polygon', ring, holes: [ring] }, 1, 1)).toMatchObject({ ring: [{ x: 1, y: 1 }, { x: 2, y: 1 }, { x: 1, y: 2 }], holes: [[{ x: 1, y: 1 }, {}, {}]] })
  })
})
