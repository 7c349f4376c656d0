import { expect, it } from 'vitest'
import { mustWait, noteGuess } from './guesses.ts'

it('lets nobody guess a sixth time, and forgets the wrong ones after a right one', () => {
  for (let n = 0; n < 5; n += 1) {
    expect(mustWait('guesser')).toBe(false)
    noteGuess('guesser', false)
  }
  expect(mustWait('guesser')).toBe(true)
  expect(mustWait('somebody else')).toBe(false)
  noteGuess('guesser', true)
  expect(mustWait('guesser')).toBe(false)
})
