import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { mondayOf, nextReckoning, weekFrom, weeksToScore } from './week.ts'

const at = (text: string): number => Date.parse(`${text}+08:00`)

describe('a week', () => {
  it.each([
    ['2026-11-16T00:00:00', '2026-11-16'],
    ['2026-11-22T23:59:59', '2026-11-16'],
    ['2026-11-23T00:00:00', '2026-11-23'],
  ])('%s belongs to the week of %s', (moment, monday) => expect(mondayOf(at(moment))).toBe(monday))

  it('runs from Monday 00:00 to Sunday 24:00 on the plant clock', () => {
    expect(weekFrom('2026-11-16')).toEqual({ monday: '2026-11-16', from: at('2026-11-16T00:00:00'), to: at('2026-11-23T00:00:00'), asOf: at('2026-11-23T00:00:00') })
    expect(weekFrom('2026-11-16', at('2026-11-18T09:00:00')).asOf).toBe(at('2026-11-18T09:00:00'))
    expect(weekFrom('2026-11-16', at('2026-12-18T09:00:00')).asOf).toBe(at('2026-11-23T00:00:00'))
  })
})

describe('the reckoning', () => {
  it('is looked at again at half past midnight', () => {
    expect(nextReckoning(at('2026-11-23T00:10:00'))).toBe(at('2026-11-23T00:30:00'))
    expect(nextReckoning(at('2026-11-23T00:30:00'))).toBe(at('2026-11-24T00:30:00'))
  })
  it('takes the weeks that are over and not yet scored, the oldest first', () => {
    expect(weeksToScore(at('2026-11-23T00:00:00'), null, '2026-11-09')).toEqual(['2026-11-09', '2026-11-16'])
    expect(weeksToScore(at('2026-11-23T00:00:00') + HOUR, '2026-11-09', '2026-11-02')).toEqual(['2026-11-16'])
    expect(weeksToScore(at('2026-11-23T00:00:00') - 1, '2026-11-09', '2026-11-02')).toEqual([])
  })
})
