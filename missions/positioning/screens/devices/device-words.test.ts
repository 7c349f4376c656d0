import { expect, it } from 'vitest'
import { markWords } from './device-words.ts'

it('says beside a mark what is wrong', () => {
  const states = ['online', 'never', 'silent', 'faulty'] as const
  expect(states.map((state) => markWords({ number: 'BS-1', state }))).toEqual(['BS-1', 'BS-1', 'BS-1 离线', 'BS-1 故障'])
})
