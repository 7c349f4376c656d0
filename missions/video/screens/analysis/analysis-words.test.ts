import { expect, it } from 'vitest'
import { clockOf, minuteOf, rateWords, spansWords, spanWords, verdictTag } from './analysis-words.ts'

it('spans are read as people say them', () => {
  expect([spanWords({ days: [5, 1, 2, 3, 4], from: 480, until: 1_080 }), spanWords({ days: [1, 3], from: 1_320, until: 360 }), spansWords([]), spansWords([{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, until: 1_440 }])]).toEqual(['周一至周五 08:00–18:00', '周一、三 22:00–次日06:00', '全天', '每天 00:00–24:00'])
  expect([minuteOf('08:30'), clockOf(510)]).toEqual([510, '08:30'])
})

it('what nobody has judged is no rate and no verdict', () => {
  expect([rateWords(null), rateWords(12.5), verdictTag({ verdict: null }).words, verdictTag({ verdict: 'true' }).words, verdictTag({ verdict: 'false' }).words]).toEqual(['还没有复核', '12.5%', '待复核', '属实', '误报'])
})
