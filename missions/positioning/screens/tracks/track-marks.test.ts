import { expect, it } from 'vitest'
import { floorsOf, markOf } from './track-marks.ts'

it('puts an alarm where it stood, cut at the ends of the bar', () => {
  expect([markOf({ begunAt: 20, endedAt: 30 }, 0, 100), markOf({ begunAt: -5, endedAt: 10 }, 0, 100), markOf({ begunAt: 60, endedAt: null }, 0, 100), markOf({ begunAt: 0, endedAt: 0 }, 0, 0)]).toEqual([
    { left: 0.2, width: expect.closeTo(0.1) }, { left: 0, width: 0.1 }, { left: 0.6, width: 0.4 }, { left: 0, width: 0 },
  ])
})

it('knows the floors of a plan', () => {
  const tracks = [{ spans: [{ plan: '厂区', points: [[0, 0, 0, 2], [1, 0, 0, 1]] as [number, number, number, number][] }, { plan: '楼', points: [[2, 0, 0, 5]] as [number, number, number, number][] }] }]
  expect([floorsOf(tracks, '厂区'), floorsOf(tracks, '楼'), floorsOf(tracks, '')]).toEqual([[1, 2], [5], [1, 2, 5]])
})
