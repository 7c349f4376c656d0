import { DAY, startOfDay } from '@anlan/kernel/time'
import { describe, expect, it } from 'vitest'
import { cadenceWords, standOf } from './duty-spans.ts'

const BEGIN = startOfDay('2026-11-02')
const at = (day: number) => BEGIN + day * DAY
const week = { cycle: 7, unit: 'day' } as const
const stand = (now: number, done: readonly number[] = [], more: object = {}) =>
  standOf({ anchor: '2026-11-02', until: null, cadence: week, done: done.map((day) => ({ at: at(day), missed: false })), now: at(now), warnDays: 2, from: 0, to: Number.MAX_SAFE_INTEGER, ...more })

describe('an item of the list (AQ 3067-2026 5.1.5)', () => {
  it('is open in its first span, soon when it ends soon, done when it was done', () => {
    expect(stand(0)).toMatchObject({ state: 'open', dueAt: at(7), lastAt: null, done: 0, missed: 0 })
    expect(stand(4.9).state).toBe('open')
    expect(stand(5).state).toBe('soon')
    expect(stand(5, [1])).toMatchObject({ state: 'done', lastAt: at(1), done: 1, missed: 0 })
  })
  it('is missed when a span went by without it, until it is done in the present one', () => {
    expect(stand(8)).toMatchObject({ state: 'missed', done: 0, missed: 1 })
    expect(stand(8, [1])).toMatchObject({ state: 'open', done: 1, missed: 0 })
    expect(stand(8, [7.5])).toMatchObject({ state: 'done', done: 1, missed: 1 })
  })
  it('counts no 未排查 as done', () => {
    expect(stand(8, [], { done: [{ at: at(1), missed: true }] })).toMatchObject({ state: 'missed', lastAt: null })
  })
  it('counts spans of the period asked only, and none that the appointment did not last through', () => {
    expect(stand(22, [], { from: at(14) })).toMatchObject({ missed: 1 })
    expect(stand(22, [], { to: at(6) })).toMatchObject({ missed: 1 })
    expect(stand(22, [], { until: '2026-11-10' })).toMatchObject({ missed: 1 })
  })
  it('stands still before it begins', () => {
    expect(stand(-3)).toMatchObject({ state: 'open', dueAt: at(7), done: 0, missed: 0 })
  })
  it('counts months from the day of the appointment', () => {
    expect(stand(100, [], { anchor: '2026-08-31', cadence: { cycle: 3, unit: 'month' } })).toMatchObject({ dueAt: startOfDay('2027-02-28'), missed: 1 })
    expect([cadenceWords(week), cadenceWords({ cycle: 3, unit: 'month' }), cadenceWords({ cycle: 10, unit: 'day' })]).toEqual(['每周', '每 3 个月', '每 10 天'])
  })
})
