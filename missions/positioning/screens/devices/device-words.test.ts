import { expect, it } from 'vitest'
import { markWords, worstFirst } from './device-words.ts'

it('says beside a mark what is wrong', () => {
  const states = ['online', 'never', 'silent', 'faulty'] as const
  expect(states.map((state) => markWords({ number: 'BS-1', state }))).toEqual(['BS-1', 'BS-1', 'BS-1 离线', 'BS-1 故障'])
})

it('lists first what does not work', () => {
  const devices = [['BS-3', 'online'], ['BS-2', 'online'], ['BS-1', 'never'], ['BS-5', 'silent'], ['BS-4', 'faulty']] as const
  expect(devices.map(([number, state]) => ({ number, state })).toSorted(worstFirst).map(({ number }) => number)).toEqual(['BS-4', 'BS-5', 'BS-1', 'BS-2', 'BS-3'])
})
