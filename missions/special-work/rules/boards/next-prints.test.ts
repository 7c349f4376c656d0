import { describe, expect, it } from 'vitest'
import { nextPrints, printWords } from './next-prints.ts'

const first = { copy: 1, nth: 1, at: 1, by: '甲' }

describe('printing a permit', () => {
  it('given nothing was printed, then each copy is the first of its own', () => expect(nextPrints([], { copies: 3, at: 2, by: '乙' })).toEqual([1, 2, 3].map((copy) => ({ copy, nth: 1, at: 2, by: '乙' }))))
  it('given the first copy was printed, then it is the second of that copy, and the first of the others', () => {
    expect(nextPrints([first], { copies: 2, at: 2, by: '乙' }).map(({ copy, nth }) => [copy, nth])).toEqual([[1, 2], [2, 1]])
    expect(printWords(nextPrints([first], { copies: 2, at: 2, by: '乙' }))).toBe('第一联第 2 次，第二联第 1 次')
  })
  it('given a copy that no form has, then it has no name', () => expect(printWords([{ copy: 9, nth: 1 }])).toBe('第 1 次'))
})
