import { expect, it } from 'vitest'
import { HEAT_STEPS, heatKey, heatStep } from './heat.ts'

it('nothing is no step, the greatest is the darkest, a little is seen', () => {
  expect([heatStep(0, 10), heatStep(1, 100), heatStep(50, 100), heatStep(100, 100), heatStep(3, 0)]).toEqual([0, 1, 3, HEAT_STEPS, 0])
})

it('the key names each count once, under the ink that it has', () => {
  expect(heatKey(3, true)).toEqual([{ step: 2, words: '1' }, { step: 4, words: '2' }, { step: 5, words: '3' }])
  for (const most of [1, 2, 3, 7, 10, 23]) for (const { step, words } of heatKey(most, true)) for (const count of words.split('～').map(Number)) expect(heatStep(count, most)).toBe(step)
  expect(heatKey(7.5, false)[0]).toEqual({ step: 1, words: '0～1.5' })
  expect(heatKey(0, true)).toEqual([])
})
