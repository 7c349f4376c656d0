import { describe, expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import { danger, NOW } from '../../testing/sample-records.ts'
import { figuresOf, spansOf, trendOf } from './statistics.ts'

const of = (more: object = {}) => ({ ...danger(more), supervised: false, ...more })
const rectified = (day: number, more: object = {}) => of({ state: 'accepted', confirmedAt: NOW, deadline: '2026-11-25', rectifiedAt: NOW + day * DAY, acceptedAt: NOW + (day + 1) * DAY, ...more })

describe('given the dangers of a period', () => {
  it('when none was reported, then there is no rate, not a rate of 0', () => {
    expect(figuresOf([], NOW)).toMatchObject({ reported: 0, onTimeRate: null, firstPassRate: null, averageDays: null })
  })
  it('when some were rectified, then in time is to the end of the day, and overdue ones count against the rate', () => {
    const dangers = [
      rectified(1), rectified(2, { sentBackTimes: 1 }), rectified(3), of({ state: 'rectifying', deadline: '2026-11-22', confirmedAt: NOW }),
      of({ state: 'rectifying', deadline: '2026-11-30', confirmedAt: NOW, supervised: true, level: '1' }), of({ state: 'rejected' }), of({ repeats: 2 }),
    ]
    expect(figuresOf(dangers, NOW)).toEqual({
      reported: 7, confirmed: 5, rejected: 1, closed: 3, onTime: 2, late: 1, overdue: 1, firstPass: 2, sentBack: 1, repeats: 1, major: 1, supervised: 1,
      onTimeRate: 0.5, firstPassRate: 2 / 3, averageDays: 3,
    })
    expect(figuresOf([of({ state: 'accepted', rectifiedAt: NOW })], NOW)).toMatchObject({ onTime: 0, late: 0, averageDays: 0 })
  })
})

describe('given a period', () => {
  it('when it is a quarter or less, then weeks from its first day; the last may be short', () => {
    expect(spansOf('2026-11-01', '2026-11-15')).toEqual([{ from: '2026-11-01', to: '2026-11-07' }, { from: '2026-11-08', to: '2026-11-14' }, { from: '2026-11-15', to: '2026-11-15' }])
    expect(spansOf('2026-11-02', '2026-11-01')).toEqual([])
  })
  it('when it is longer, then calendar months', () => {
    expect(spansOf('2026-01-15', '2026-04-30')).toEqual([{ from: '2026-01-15', to: '2026-01-31' }, { from: '2026-02-01', to: '2026-02-28' }, { from: '2026-03-01', to: '2026-03-31' }, { from: '2026-04-01', to: '2026-04-30' }])
  })
  it('when dangers fall into it, then each counts in the span of its report', () => {
    expect(trendOf([of(), rectified(1)], '2026-11-16', '2026-11-29', NOW)).toEqual([
      { from: '2026-11-16', to: '2026-11-22', reported: 0, closed: 0, overdue: 0 },
      { from: '2026-11-23', to: '2026-11-29', reported: 2, closed: 1, overdue: 0 },
    ])
  })
})
