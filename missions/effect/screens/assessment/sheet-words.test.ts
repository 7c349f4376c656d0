import { expect, it } from 'vitest'
import { appealTag, monthWords, sealWords, sheetTag } from './sheet-words.ts'

it('a month, its state and until when one may appeal are said in words', () => {
  expect(monthWords('2026-03')).toBe('2026年3月')
  expect((['running', 'open', 'sealed'] as const).map((state) => sheetTag(state).words)).toEqual(['本月至今，未定', '公示中', '已定稿'])
  const sealAt = Date.parse('2026-12-11T00:00:00+08:00')
  expect((['running', 'open', 'sealed'] as const).map((state) => sealWords({ state, sealAt }))).toEqual(['次月 1 日生成考核表，之后可以申诉', '2026-12-10 前可以申诉', '已定稿，不能再申诉'])
  expect(sealWords({ state: 'open', sealAt: null })).toBe('已定稿，不能再申诉')
  expect((['open', 'upheld', 'kept'] as const).map((state) => appealTag({ state }))).toEqual([{ words: '待处理', tone: 'open' }, { words: '已更正', tone: 'done' }, { words: '维持原结果', tone: 'off' }])
})
