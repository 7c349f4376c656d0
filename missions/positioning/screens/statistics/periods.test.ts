import { expect, it } from 'vitest'
import { monthOf, periodOf, spanWords } from './periods.ts'

it('knows the days of a period', () => {
  const of = (name: Parameters<typeof periodOf>[0], own = {}) => Object.values(periodOf(name, '2026-03-10', own)).join(' ')
  expect([of('week'), of('month'), of('quarter'), of('this'), of('last')]).toEqual(['2026-03-04 2026-03-10', '2026-02-09 2026-03-10', '2025-12-11 2026-03-10', '2026-03-01 2026-03-10', '2026-02-01 2026-02-28'])
  expect([of('own'), of('own', { from: '2026-01-05', to: '2026-01-06' }), of('own', { from: 'x', to: '' })]).toEqual(['2026-02-09 2026-03-10', '2026-01-05 2026-01-06', '2026-02-09 2026-03-10'])
  expect(monthOf({ from: '2026-01-05', to: '2026-02-06' })).toBe('2026-02')
})

it('says a span shortly', () => expect([spanWords({ from: '2026-11-01', to: '2026-11-30' }), spanWords({ from: '2026-11-01', to: '2026-11-07' }), spanWords({ from: '2026-11-23', to: '2026-11-23' })]).toEqual(['11月', '11月1日', '11月23日']))
