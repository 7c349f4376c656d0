import { expect, it } from 'vitest'
import { openTurns } from './fair-turns.ts'

it('the newest picture of a camera is looked at, and no camera twice before the others', () => {
  const turns = openTurns<string>()
  expect([turns.put('a', 'a1'), turns.put('b', 'b1'), turns.put('a', 'a2')]).toEqual([undefined, undefined, 'a1'])
  expect(turns.take()).toBe('a2')
  turns.put('a', 'a3')
  turns.put('c', 'c1')
  expect([turns.take(), turns.take(), turns.take(), turns.take()]).toEqual(['b1', 'a3', 'c1', undefined])
})

it('a camera that went is forgotten', () => {
  const turns = openTurns<string>()
  turns.put('a', 'a1')
  expect([turns.drop('a'), turns.drop('x'), turns.take()]).toEqual(['a1', undefined, undefined])
})
