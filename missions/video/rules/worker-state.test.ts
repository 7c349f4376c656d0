import { expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { followWatched, workerStateOf } from './worker-state.ts'

const told = (state: 'live' | 'away' | 'silent', camera = 'c') => ({ camera, state, tip: '', fps: 5, behindMs: 0 })

it('a worker is on, late, silent, never heard or off', () => {
  const state = (over: object) => workerStateOf({ active: true, heardAt: 0, cameras: [{ behindMs: 5_000 }], ...over }, 19 * SECOND)
  expect([state({}), state({ cameras: [{ behindMs: 5_001 }] }), state({ heardAt: -SECOND }), state({ heardAt: null }), state({ active: false })]).toEqual(['on', 'behind', 'silent', 'never', 'off'])
})

it('a camera that is unseen for a minute is told once, whatever the reason, and its return too', () => {
  const first = followWatched([], [told('away')], 0)
  expect([first.cameras[0]?.since, first.unseen.length]).toEqual([0, 0])
  const later = followWatched(first.cameras, [told('silent')], 60 * SECOND)
  expect([later.cameras[0]?.since, later.unseen.length]).toEqual([0, 1])
  const again = followWatched(later.cameras, [told('away'), told('live', 'd')], 70 * SECOND)
  expect([again.unseen.length, again.seen.length]).toEqual([0, 0])
  const back = followWatched(again.cameras, [told('live')], 80 * SECOND)
  expect([back.seen.map(({ camera }) => camera), back.cameras[0]?.since]).toEqual([['c'], 80 * SECOND])
  expect(followWatched(back.cameras, [told('live')], 90 * SECOND).cameras[0]?.since).toBe(80 * SECOND)
})
