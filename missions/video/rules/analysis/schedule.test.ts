import { expect, it } from 'vitest'
import { HOUR, MINUTE, startOfDay } from '@anlan/kernel/time'
import { isWatched } from './schedule.ts'

// 2026-11-23 is a Monday.
const at = (day: string, hour: number, minute = 0) => startOfDay(day) + hour * HOUR + minute * MINUTE
const [MONDAY, TUESDAY] = ['2026-11-23', '2026-11-24']

it('without spans it is watched always', () => expect(isWatched([], 0)).toBe(true))

it('within a span of that day only', () => {
  const spans = [{ days: [1, 3], from: 480, until: 1_080 }]
  expect([at(MONDAY, 7, 59), at(MONDAY, 8), at(MONDAY, 17, 59), at(MONDAY, 18), at(TUESDAY, 9)].map((it) => isWatched(spans, it))).toEqual([false, true, true, false, false])
})

it('a night belongs to the day on which it began', () => {
  const spans = [{ days: [1], from: 1_320, until: 360 }]
  expect([at(MONDAY, 5), at(MONDAY, 22), at(TUESDAY, 5, 59), at(TUESDAY, 6), at(TUESDAY, 23)].map((it) => isWatched(spans, it))).toEqual([false, true, true, false, false])
})
