import { expect, test } from 'vitest'
import { dueState, spanWords } from './due-words.ts'

const at = (text: string) => Date.parse(`2026-${text}+08:00`)
const now = at('11-23T09:00:00')
const dayWords = (day: string) => (day === '2026-11-23' ? '今天' : day)

test('a span within a day is told by its hours', () => {
  expect(spanWords(at('11-23T08:00:00'), at('11-23T10:00:00'), dayWords)).toBe('今天 08:00–10:00')
  expect(spanWords(at('11-23T22:00:00'), at('11-24T00:00:00'), dayWords)).toBe('今天 22:00–24:00')
})

test('whole days are told as days', () => {
  expect(spanWords(at('11-23T00:00:00'), at('11-24T00:00:00'), dayWords)).toBe('今天全天')
  expect(spanWords(at('11-23T00:00:00'), at('11-30T00:00:00'), dayWords)).toBe('今天至2026-11-29')
})

test('a span over midnight names both days', () => {
  expect(spanWords(at('11-23T22:00:00'), at('11-24T02:00:00'), dayWords)).toBe('今天 22:00 至 2026-11-24 02:00')
})

test('what has not begun is not yet waited for', () => {
  expect(dueState({ state: 'open', startAt: now + 1 }, now).words).toBe('未到时间')
  expect(dueState({ state: 'open', startAt: now }, now)).toEqual({ words: '待排查', tone: 'open' })
  expect(dueState({ state: 'missed', startAt: now }, now)).toEqual({ words: '超期未排查', tone: 'late' })
})
