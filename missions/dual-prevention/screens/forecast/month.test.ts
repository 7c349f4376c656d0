import { expect, it } from 'vitest'
import { isIn, monthAfter, monthWords, weeksOf } from './month.ts'

it('a month is shown in whole weeks from Monday on', () => {
  expect(weeksOf('2026-11-23')).toEqual({ from: '2026-10-26', days: 42 })
  expect(weeksOf('2027-02-14')).toEqual({ from: '2027-02-01', days: 28 })
  expect(weeksOf('2026-12-31')).toEqual({ from: '2026-11-30', days: 35 })
})
it('months are named and counted over the turn of the year', () => {
  expect([monthWords('2026-11-23'), monthAfter('2026-12-31', 1), monthAfter('2026-01-15', -1)]).toEqual(['2026年11月', '2027-01-01', '2025-12-01'])
  expect([isIn('2026-11-01', '2026-11-30'), isIn('2026-11-01', '2026-12-01')]).toEqual([true, false])
})
