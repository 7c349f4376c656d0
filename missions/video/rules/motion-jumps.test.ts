import { expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { motionBeside, playFrom, unknownMs } from './motion-jumps.ts'

const span = (from: number, to: number) => ({ from: from * SECOND, to: to * SECOND })

it('goes from motion to motion, and not to the one that is about to be played', () => {
  const moving = [span(100, 110), span(200, 260), span(300, 310)]
  const seconds = (moment: number) => Object.values(motionBeside(moving, moment)).map((it) => (it === undefined ? it : it / SECOND))
  expect([seconds(0), seconds(playFrom(200 * SECOND)), seconds(200 * SECOND), seconds(400 * SECOND)]).toEqual([[undefined, 100], [100, 300], [100, 300], [300, undefined]])
  expect(motionBeside([], 0)).toEqual({ before: undefined, after: undefined })
})

it('what nobody looked at is not known; what is about to be told is not counted', () => {
  expect(unknownMs([], 0, 10 * MINUTE)).toBe(10 * MINUTE)
  expect(unknownMs([span(60, 120), span(180, 560)], 0, 10 * MINUTE)).toBe(2 * MINUTE)
  expect(unknownMs([span(60, 120)], 0, 10 * MINUTE)).toBe(9 * MINUTE)
})
