import { expect, it } from 'vitest'
import { openPace } from './pace.ts'

it('tells the last ten seconds', () => {
  const pace = openPace()
  expect(pace.state(0)).toEqual({ fps: 0, behindMs: 0 })
  for (let at = 0; at < 2_000; at += 200) pace.done(at, 900)
  expect(pace.state(2_000)).toEqual({ fps: 5, behindMs: 900 })
  for (let at = 2_000; at < 20_000; at += 200) pace.done(at, at < 9_000 ? 900 : 50)
  expect(pace.state(20_000)).toEqual({ fps: 4.9, behindMs: 50 })
  expect(pace.state(40_000)).toEqual({ fps: 0, behindMs: 0 })
})
