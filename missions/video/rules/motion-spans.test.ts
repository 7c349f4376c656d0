import { expect, it } from 'vitest'
import { HOUR, SECOND } from '@anlan/kernel/time'
import { type MotionMemory, notePicture } from './motion-spans.ts'

const STEP = 200
/** Five pictures a second from `from` until `until`. */
const show = (memory: MotionMemory | undefined, from: number, until: number, stirs: (at: number) => boolean): MotionMemory | undefined => {
  let now = memory
  for (let at = from; at < until; at += STEP) now = notePicture(now, at, stirs(at))
  return now
}

it('what moves is a span from its first picture to its last; a short pause does not end it, a long one does', () => {
  const first = show(undefined, 0, 20_000, (at) => at >= 4_000 && at < 6_000)
  expect(first).toMatchObject({ watched: { from: 0, to: 19_800 }, moving: { from: 4_000, to: 5_800 } })
  const joined = show(first, 20_000, 40_000, (at) => (at >= 20_000 && at < 21_000) || (at >= 24_000 && at < 25_000))
  expect(joined?.moving).toEqual({ from: 20_000, to: 24_800 })
})

it('one picture that stirs is no motion: a clock in the picture turns every second', () => {
  expect(show(undefined, 0, 60_000, (at) => at % SECOND === 0)?.moving).toBeUndefined()
})

it('the first picture, and the first after a pause, are compared with nothing that counts', () => {
  const first = show(undefined, 0, 400, () => true)
  expect(first).toEqual({ watched: { from: 0, to: 200 }, moving: undefined, stirredAt: 200 })
  const later = show(first, 60_000, 60_200, () => true)
  expect(later).toEqual({ watched: { from: 60_000, to: 60_000 }, moving: undefined, stirredAt: 200 })
  expect(show(later, 60_200, 61_000, () => true)?.moving).toEqual({ from: 60_200, to: 60_800 })
})

it('what goes on is the next span after an hour, and a clock that is set back begins anew', () => {
  const long = show(undefined, 0, HOUR + 10 * SECOND, () => true)
  expect(long?.watched).toEqual({ from: HOUR + STEP, to: HOUR + 10 * SECOND - STEP })
  expect(long?.moving?.to).toBe(HOUR + 10 * SECOND - STEP)
  const back = notePicture(long, 30 * SECOND, true)
  expect(back).toMatchObject({ watched: { from: 30 * SECOND, to: 30 * SECOND }, moving: long?.moving })
  expect(notePicture(notePicture(back, 30 * SECOND + STEP, true), 30 * SECOND + 2 * STEP, true).moving).toEqual({ from: 30 * SECOND + STEP, to: 30 * SECOND + 2 * STEP })
})
