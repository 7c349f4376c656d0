import { expect, test } from 'vitest'
import { COLUMNS, listOf, percentWords, periodOf, spanWords } from './statistics-words.ts'

const figures = {
  reported: 9, confirmed: 8, rejected: 1, closed: 4, onTime: 3, late: 1, overdue: 1, firstPass: 3, sentBack: 1, repeats: 2, major: 1, supervised: 1,
  onTimeRate: 0.6, firstPassRate: null, averageDays: null,
}

test('a period counts its last day', () => {
  expect(periodOf('week', '2026-11-23')).toEqual({ from: '2026-11-17', to: '2026-11-23' })
})

test('a number leads to the list that shows the same dangers', () => {
  expect(listOf({ from: '2026-11-17', to: '2026-11-23' }, { department: '储运' })).toBe('/dual-prevention/dangers?all=true&from=2026-11-17&to=2026-11-23&department=%E5%82%A8%E8%BF%90')
  expect(COLUMNS.map(({ value }) => value(figures))).toEqual([9, 8, 1, 4, 3, 1, 1, '60%', 3, '—', '—', 2, 1, 1])
})

test('no rate is not 0, and nothing is rounded up to the whole', () => {
  expect([percentWords(null), percentWords(0), percentWords(0.9996)]).toEqual(['—', '0%', '99.9%'])
})

test('a whole month is called by its name', () => {
  expect(spanWords({ from: '2026-11-01', to: '2026-11-30' })).toBe('11月')
  expect(spanWords({ from: '2026-11-01', to: '2026-11-07' })).toBe('11月1日')
  expect(spanWords({ from: '2026-11-17', to: '2026-11-23' })).toBe('11月17日')
})
