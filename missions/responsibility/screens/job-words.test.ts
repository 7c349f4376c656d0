import { describe, expect, it } from 'vitest'
import { jobKindWords, jobState } from './job-words.ts'

describe('a day job in words', () => {
  it('names hot work by its level', () => {
    expect(jobKindWords({ kind: 'fire', level: 'special' })).toBe('特级动火')
    expect(jobKindWords({ kind: 'fire', level: null })).toBe('动火')
    expect(jobKindWords({ kind: 'height', level: null })).toBe('高处')
  })
  it('tells how it stands', () => {
    const at = (state: 'planned' | 'finished' | 'cancelled', now: number) => jobState({ state, startAt: 10, endAt: 20 }, now).words
    expect([at('planned', 5), at('planned', 10), at('planned', 20), at('finished', 5), at('cancelled', 5)]).toEqual(['未开始', '进行中', '到时未报完工', '已完工', '已取消'])
  })
})
