import { expect, test } from 'vitest'
import { METHODS, PARTS, scoreOf, sourceWords } from './assessment-words.ts'

test('there is no product while a part is open', () => {
  expect(scoreOf({ l: 3 }, PARTS.LS)).toBeUndefined()
  expect(scoreOf({ l: 3, s: 5 }, PARTS.LS)).toBe(15)
})

test('a method is called by its name, and says where its values come from', () => {
  expect(METHODS.LEC).toBe('作业条件危险性评价法')
  expect(sourceWords('LS')).toBe('山东企业风险矩阵的通行取值（待核）')
  expect(sourceWords('LEC')).toBe('通行的 LEC 取值，措辞各家略有不同')
})
