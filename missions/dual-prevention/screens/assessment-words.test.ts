import { expect, test } from 'vitest'
import { assessmentWords, PARTS, scoreOf } from './assessment-words.ts'

test('a rating is told with its parts and its product', () => {
  expect(assessmentWords({ method: 'LS', l: 3, s: 4 })).toBe('风险矩阵法，可能性 3 × 严重性 4 = 12')
  expect(assessmentWords({ method: 'LEC', l: 0.1, e: 3, c: 7 })).toBe('作业条件危险性分析法，可能性 0.1 × 暴露频繁程度 3 × 后果 7 = 2.1')
  expect(assessmentWords(null)).toBeNull()
})

test('there is no product while a part is open', () => {
  expect(scoreOf({ l: 3 }, PARTS.LS)).toBeUndefined()
  expect(scoreOf({ l: 3, s: 5 }, PARTS.LS)).toBe(15)
})
