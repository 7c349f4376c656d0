import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, startOfDay } from '@anlan/kernel/time'
import { calendarWords, dueWords, durationWords, fullTime, instantToLocal, localToInstant, timeWords } from './time-words.ts'

const now = startOfDay('2026-11-03') + 15 * HOUR

describe('a time in words', () => {
  it.each([
    [now - 20_000, '刚刚'],
    [now - 3 * MINUTE, '3 分钟前'],
    [now - 59 * MINUTE, '59 分钟前'],
    [startOfDay('2026-11-03') + 13 * HOUR + 5 * MINUTE, '今天 13:05'],
    [startOfDay('2026-11-02') + 8 * HOUR + 30 * MINUTE, '昨天 08:30'],
    [now + HOUR, '今天 16:00'],
    [now + DAY, '明天 15:00'],
    [startOfDay('2026-03-09') + 14 * HOUR, '3月9日 14:00'],
    [startOfDay('2025-03-09') + 14 * HOUR, '2025年3月9日'],
  ])('%d is %s', (at, words) => expect(timeWords(at, now)).toBe(words))

  it('goes by the calendar of Beijing, just after midnight too', () => {
    const midnight = startOfDay('2026-01-01') + 2 * HOUR
    expect(timeWords(midnight - 3 * HOUR, midnight)).toBe('昨天 23:00')
    expect(calendarWords('2025-12-30', midnight)).toBe('2025年12月30日')
  })

  it('is whole on hover', () => expect(fullTime(startOfDay('2026-11-03') + 14 * HOUR + 5 * MINUTE + 9_000)).toBe('2026-11-03 14:05:09'))
})

describe('a span in words', () => {
  it.each([
    [12 * MINUTE, '12 分钟'],
    [3 * HOUR, '3 小时'],
    [3 * HOUR + 5 * MINUTE, '3 小时 5 分钟'],
    [2 * DAY + 4 * HOUR, '2 天 4 小时'],
    [2 * DAY, '2 天'],
    [10_000, '不到 1 分钟'],
    [-5, '不到 1 分钟'],
  ])('%d is %s', (span, words) => expect(durationWords(span)).toBe(words))

  it('counts to a term and beyond it', () => {
    expect(dueWords(now + 2 * HOUR, now)).toBe('还剩 2 小时')
    expect(dueWords(now - 3 * DAY, now)).toBe('已超期 3 天')
    expect(dueWords(now, now)).toBe('还剩 不到 1 分钟')
  })
})

describe('what a date-time field holds', () => {
  it('is Beijing time and comes back unchanged', () => {
    const at = localToInstant('2026-11-03T14:05')
    expect(at).toBe(Date.parse('2026-11-03T14:05:00+08:00'))
    expect(instantToLocal(at ?? 0)).toBe('2026-11-03T14:05')
  })
  it('is nothing when it is no time', () => expect([localToInstant(''), localToInstant('2026-11-03')]).toEqual([undefined, undefined]))
})
