import { expect, it } from 'vitest'
import { id, NOW } from '../../testing/sample-records.ts'
import { run } from '../../testing/sample-site.ts'
import { standing, withSeen } from './round-walk.ts'

it('a place that positioning saw walked is visited; nothing that was noted by hand is changed', () => {
  const noted = { startedAt: NOW, visits: [{ place: id(2), arrived: NOW, left: null, proof: null, skipped: null }] }
  const evidence = [{ place: id(1), from: NOW, to: NOW + 60, source: '人员定位' }, { place: id(2), from: NOW, to: NOW, source: '人员定位' }]
  const walk = withSeen(noted, evidence, 5)
  expect(walk.visits).toEqual([noted.visits[0], { place: id(1), arrived: NOW + 5, left: NOW + 65, proof: null, skipped: null }])
  expect(standing(run().stops, walk)).toMatchObject({ next: undefined, done: 2 })
  expect(withSeen(walk, evidence, 5)).toBe(walk)
})
