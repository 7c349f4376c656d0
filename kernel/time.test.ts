import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, beijingMinute, beijingStamp, DAY, HOUR, MINUTE, minuteOfDay, parseBeijingStamp, plantDay, SECOND, startOfDay, weekday } from './time.ts'

/** 1992, after the last summer time, to 2199. */
const FIRST = Date.parse('1992-01-01T00:00:00+08:00')
const LAST = Date.parse('2199-12-31T23:59:59+08:00')
const moments = fc.integer({ min: FIRST, max: LAST })
const days = moments.map(plantDay)
const inShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
const lastOf = (month: string): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()

describe('a day at the plant', () => {
  it('begins at midnight in Beijing, wherever the server stands', () => {
    expect(plantDay(Date.parse('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22')
    expect(plantDay(Date.parse('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23')
    fc.assert(fc.property(moments, (at) => void expect(plantDay(at)).toBe(inShanghai.format(at))))
  })
  it('holds every moment from its start for 24 hours', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const start = startOfDay(plantDay(at))
        expect(at >= start && at < start + DAY).toBe(true)
        expect(minuteOfDay(at)).toBe(Math.floor((at - start) / MINUTE))
      }),
    )
    expect(minuteOfDay(startOfDay('2026-11-23') + 9 * HOUR + 5 * MINUTE + 59 * SECOND)).toBe(545)
  })
  it('is followed by the next, over months, years and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    fc.assert(fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, n) => void expect(addDays(addDays(day, n), -n)).toBe(day)))
  })
  it('is Monday 1 to Sunday 7', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekday)).toEqual([1, 6, 7])
    fc.assert(fc.property(days, (day) => void expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1)))
  })
})

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-23', 12, '2027-11-23'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then)
  })
  it('is the same date, or the last of a shorter month, so many months on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const then = addMonths(day, months)
        const count = (it: string) => Number(it.slice(0, 4)) * 12 + Number(it.slice(5, 7))
        expect(count(then) - count(day)).toBe(months)
        expect(Number(then.slice(8))).toBe(Math.min(Number(day.slice(8)), lastOf(then)))
      }),
    )
  })
})

describe('a stamp of the exchange', () => {
  it('is Beijing time without marks', () => {
    expect(beijingStamp(Date.parse('2026-11-23T09:05:07.999+08:00'))).toBe('20261123090507')
  })
  it('comes back as the second it was written in', () => {
    fc.assert(fc.property(moments, (at) => void expect(parseBeijingStamp(beijingStamp(at))).toBe(Math.floor(at / SECOND) * SECOND)))
  })
  it.each(['', '2026-11-23 09:05:07', '2026112309050', '202611230905077', '20260231000000', '20261301000000', '20261123240000', '20261123096000', '２０２６1123090507'])('%j is no moment', (text) => {
    expect(parseBeijingStamp(text)).toBeUndefined()
  })
})

it('prints a moment in Beijing time to the minute', () => {
  expect(beijingMinute(Date.parse('2026-11-22T16:05:59.999Z'))).toBe('2026-11-23 00:05')
})
