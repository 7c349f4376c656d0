import { expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import type { Report } from '../contract/report.ts'
import { sortReports } from './sort-reports.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const report = (card: string, at = NOW): Report => ({ card, at, place: null, coordinates: 'wgs84', battery: null, sos: false })

it('reports are told apart: carried, in the drawer, unknown, of another time', () => {
  const cards = new Map([['A', '01890000-0000-7000-8000-000000000001'], ['B', null]])
  const { known, strangers, untimely } = sortReports([report('A'), report('B'), report('C'), report('A', NOW + DAY), report('C', 0)], cards, NOW)
  expect(known.map(({ report: { card }, person }) => [card, person])).toEqual([['A', '01890000-0000-7000-8000-000000000001'], ['B', null]])
  expect(strangers.map(({ card }) => card)).toEqual(['C'])
  expect(untimely).toHaveLength(2)
})
