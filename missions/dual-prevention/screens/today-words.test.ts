import { expect, test } from 'vitest'
import { dayFigures, needsSomebody, rateWords } from './today-words.ts'

const day = {
  day: '2026-11-23',
  dues: { open: 4, running: 2, done: 9, missed: 0, madeUp: 1, rate: 0.9 },
  dangers: { reported: 2, closed: 1, toConfirm: 2, rectifying: 3, toAccept: 0, overdue: 1, major: 0 },
  register: { units: 12, riskEvents: 60, measures: 240, plans: 180 },
  levels: { '1': 1, '2': 2, '3': 4, '4': 5 },
}

test('what needs somebody comes worst first, and nothing else', () => {
  expect(needsSomebody(day).map(({ title, count }) => [title, count])).toEqual([['隐患超期未整改', 1], ['隐患待确认', 2]])
})

test('an empty register asks for its import', () => {
  expect(needsSomebody({ ...day, register: { units: 0, riskEvents: 0, measures: 0, plans: 0 } }).at(-1)?.to).toBe('/dual-prevention/register/import')
})

test('every figure leads to the list behind it', () => {
  for (const { to } of [...dayFigures(day), ...needsSomebody(day)]) expect(to).toMatch(/^\/dual-prevention\/(dangers|dues)/)
})

test('no rate is not a rate of 0, and nothing is rounded up to the whole', () => {
  expect(rateWords(null)).toBe('今天还没有到期的排查')
  expect(rateWords(0)).toBe('按时排查率 0%')
  expect(rateWords(0.9996)).toBe('按时排查率 99.9%')
})
