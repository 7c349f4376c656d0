import { expect, it } from 'vitest'
import { minuteWords, readMinute, shiftWords } from './shift-words.ts'

it('says when a shift is, and that it ends on the next day', () => {
  expect(shiftWords({ name: '白班', starts: 480, ends: 1200 })).toBe('白班 08:00–20:00')
  expect(shiftWords({ name: '夜班', starts: 1200, ends: 480 })).toBe('夜班 20:00–次日 08:00')
})

it('reads a clock time', () => {
  expect(readMinute('08:30')).toBe(510)
  expect(readMinute('')).toBeUndefined()
  expect(minuteWords(5)).toBe('00:05')
})
