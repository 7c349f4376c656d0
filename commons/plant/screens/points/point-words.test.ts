import { expect, it } from 'vitest'
import type { PointState } from '../../contract/reading.ts'
import { ageWords, byNeed, groupOf, limitsWords, stateWord, valueWords } from './point-words.ts'

const point = (more: Partial<PointState> = {}): PointState => ({
  point: 'p', tag: 'LT-1', name: '液位', quantity: 'level', unit: '%', area: '', equipment: '', value: 50, at: 1, quality: 'good', source: 'feed',
  condition: null, conditionSince: null, bypassed: false, fed: true, low: null, high: 80, highHigh: null, ...more,
})

it('says a value with its unit, and that there is none', () => {
  expect([valueWords(41.234567, '℃'), valueWords(0.75, 'MPa'), valueWords(null, '%')]).toEqual(['41.235 ℃', '0.75 MPa', '—'])
})

it('says how a point stands', () => {
  const words = (more: Partial<PointState>) => stateWord(point(more)).words
  expect([words({}), words({ condition: 'high' }), words({ condition: 'silent' }), words({ bypassed: true }), words({ bypassed: true, condition: 'high' }), words({ bypassed: true, condition: 'silent' }), words({ at: null }), words({ at: null, fed: false })])
    .toEqual(['正常', '高报', '数据中断', '旁路中', '旁路中（高报）', '旁路中', '等待数据', '尚无读数'])
})

it('puts first what needs somebody', () => {
  const points = [point({ at: null, tag: 'E' }), point({ tag: 'D' }), point({ tag: 'C', bypassed: true }), point({ tag: 'B', condition: 'silent' }), point({ tag: 'A', condition: 'low' }), point({ tag: 'A0' })]
  expect(points.toSorted(byNeed).map(({ tag }) => tag)).toEqual(['A', 'B', 'C', 'A0', 'D', 'E'])
  expect(points.map(groupOf)).toEqual(['none', 'normal', 'bypassed', 'silent', 'alarm', 'normal'])
})

it('says limits and age', () => {
  expect([limitsWords(point()), limitsWords(point({ low: 10, highHigh: 85 })), limitsWords(point({ high: null }))]).toEqual(['高报 80 %', '低报 10，高报 80，高高报 85 %', ''])
  expect([ageWords(9_000, 0), ageWords(0, 12_400), ageWords(0, 180_000), ageWords(0, 7_300_000), ageWords(0, 180_000_000)]).toEqual(['0 秒前', '12 秒前', '3 分钟前', '2 小时前', '2 天前'])
})
