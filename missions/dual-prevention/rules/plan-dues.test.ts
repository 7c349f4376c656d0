import { describe, expect, it } from 'vitest'
import { BUILT_IN_CALENDARS } from '@anlan/standards/calendar/built-in'
import { beijingStamp } from '@anlan/kernel/time'
import { plan } from '../testing/sample-records.ts'
import { duesOf } from './plan-dues.ts'
import { fitsDayBy } from './work-days.ts'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const fits = fitsDayBy(BUILT_IN_CALENDARS, [])
const stamps = (more: Parameters<typeof plan>[0], from: string, to: string, fresh = false) =>
  duesOf(plan(more), { from: at(from), to: at(to), fresh }, fits).map(({ startAt, endAt }) => `${beijingStamp(startAt).slice(4, 12)}-${beijingStamp(endAt).slice(4, 12)}`)

describe('given a plan in days', () => {
  it('when two days pass, then each has its due, open until the next', () => {
    expect(stamps({}, '2026-11-23T00:00', '2026-11-25T00:00')).toEqual(['11230000-11240000', '11240000-11250000'])
  })
  it('when it is weekly (7 天), then one is open for a week, counted from the first start', () => {
    expect(stamps({ cycle: 7, firstStart: at('2026-10-05T08:00') }, '2026-11-23T00:00', '2026-12-01T00:00')).toEqual(['11230800-11300800', '11300800-12070800'])
  })
  it('when it has not begun, or began within the period, then nothing comes before the first start', () => {
    expect(stamps({ firstStart: at('2026-11-24T00:00') }, '2026-11-22T00:00', '2026-11-25T00:00')).toEqual(['11240000-11250000'])
    expect(stamps({ firstStart: at('2027-01-01T00:00') }, '2026-11-22T00:00', '2026-11-25T00:00')).toEqual([])
  })
  it('when only 法定工作日 count, then weekends are left out and 补班 is worked', () => {
    expect(stamps({ workDayType: '1' }, '2026-11-27T00:00', '2026-12-01T00:00')).toEqual(['11270000-11280000', '11300000-12010000'])
    expect(stamps({ workDayType: '2' }, '2026-11-27T00:00', '2026-12-01T00:00')).toEqual(['11280000-11290000', '11290000-11300000'])
    expect(stamps({ workDayType: '1', firstStart: at('2026-10-01T00:00') }, '2026-10-09T00:00', '2026-10-11T00:00')).toEqual(['10090000-10100000', '10100000-10110000'])
  })
  it('when a weekly one falls on a holiday, then it moves to the next right day', () => {
    expect(stamps({ cycle: 7, workDayType: '1', firstStart: at('2026-09-24T00:00') }, '2026-10-01T00:00', '2026-10-09T00:00')).toEqual(['10080000-10150000'])
  })
})

describe('given a plan in months or years', () => {
  it('when it began on the 31st, then shorter months have their last day', () => {
    expect(stamps({ cycle: 1, cycleUnit: '月', firstStart: at('2026-08-31T06:00') }, '2026-11-01T00:00', '2027-03-01T00:00')).toEqual([
      '11300600-12310600', '12310600-01310600', '01310600-02280600', '02280600-03310600',
    ])
  })
  it('when it is quarterly (3 月) or yearly, then it comes round in time', () => {
    expect(stamps({ cycle: 3, cycleUnit: '月', firstStart: at('2026-02-10T00:00') }, '2026-05-01T00:00', '2026-12-01T00:00')).toEqual(['05100000-08100000', '08100000-11100000', '11100000-02100000'])
    expect(stamps({ cycle: 1, cycleUnit: '年', firstStart: at('2024-02-29T00:00') }, '2026-01-01T00:00', '2028-12-31T00:00')).toEqual(['02280000-02280000', '02280000-02290000', '02290000-02280000'])
  })
})

describe('given a plan in hours', () => {
  const hourly = { cycle: 2, cycleUnit: '小时', windowStart: '08:00', windowEnd: '13:00' } as const
  it('when the window opens, then each due has its whole cycle within it', () => {
    expect(stamps(hourly, '2026-11-23T00:00', '2026-11-24T00:00')).toEqual(['11230800-11231000', '11231000-11231200'])
  })
  it('when the window crosses midnight, then it belongs to the day on which it opens', () => {
    const night = { ...hourly, windowStart: '22:30', windowEnd: '02:30' }
    expect(stamps({ ...night, firstStart: at('2026-11-20T00:00') }, '2026-11-23T00:00', '2026-11-24T00:00')).toEqual(['11230030-11230230', '11232230-11240030'])
    // Friday's night reaches into Saturday; Sunday's is not worked.
    expect(stamps({ ...night, workDayType: '1', firstStart: at('2026-11-20T00:00') }, '2026-11-27T12:00', '2026-11-30T12:00')).toEqual(['11272230-11280030', '11280030-11280230'])
  })
  it('when the window is the whole day, then it has twelve', () => {
    expect(stamps({ ...hourly, windowStart: '00:00', windowEnd: '00:00' }, '2026-11-24T00:00', '2026-11-25T00:00')[0]).toBe('11240000-11240200')
    expect(stamps({ ...hourly, windowStart: '08:00', windowEnd: '08:00' }, '2026-11-24T00:00', '2026-11-25T00:00')).toHaveLength(12)
  })
  it('when a window was never given or cannot be read, then there is nothing to make', () => {
    expect(stamps({ ...hourly, windowStart: null, windowEnd: null }, '2026-11-23T00:00', '2026-11-24T00:00')).toEqual([])
    expect(stamps({ ...hourly, windowStart: '8', windowEnd: '20:00' }, '2026-11-23T00:00', '2026-11-24T00:00')).toEqual([])
    expect(stamps({ ...hourly, windowStart: '08:00', windowEnd: '20' }, '2026-11-23T00:00', '2026-11-24T00:00')).toEqual([])
  })
})

describe('given a plan that has just come to be', () => {
  it('when what runs has half of its time left, then it is given; otherwise the next is the first', () => {
    expect(stamps({}, '2026-11-23T12:00', '2026-11-25T00:00', true)).toEqual(['11230000-11240000', '11240000-11250000'])
    expect(stamps({}, '2026-11-23T12:01', '2026-11-25T00:00', true)).toEqual(['11240000-11250000'])
    expect(stamps({}, '2026-11-23T09:00', '2026-11-25T00:00')).toEqual(['11240000-11250000'])
  })
})

describe('given an own word of the org about a day', () => {
  it('when a Sunday is worked, then it counts as a workday, and is judged once', () => {
    const own = fitsDayBy(BUILT_IN_CALENDARS, [{ day: '2026-11-29', work: true, reason: '赶工' }])
    expect([own('2026-11-29', '1'), own('2026-11-29', '2'), own('2026-11-29', '0')]).toEqual([true, false, true])
  })
})
