import { describe, expect, it } from 'vitest'
import { gradeTag, trendOf, weekToShow, weekWords } from './score-words.ts'

const score = (week: string, e: number) => ({ week, e, grade: 'good' as const })

describe('the words of a score', () => {
  it('name the week by both its ends', () => expect(weekWords('2026-11-30')).toBe('11月30日–12月6日'))
  it.each([['excellent', '优', 'done'], ['good', '良', 'done'], ['medium', '中', 'open'], ['poor', '差', 'late']] as const)('show %s as %s', (grade, words, tone) => expect(gradeTag(grade)).toEqual({ words, tone }))
  it('open with the week asked for, then the last one scored, then the running one', () => {
    expect(weekToShow('2026-11-09', [score('2026-11-16', 90)])).toBe('2026-11-09')
    expect(weekToShow(undefined, [score('2026-11-16', 90)])).toBe('2026-11-16')
    expect(weekToShow('now', [score('2026-11-16', 90)])).toBeUndefined()
    expect(weekToShow(undefined, [])).toBeUndefined()
  })
})

describe('the trend', () => {
  it.each([
    [[], '满两周后可以比较'],
    [[score('2026-11-16', 90)], '满两周后可以比较'],
    [[score('2026-11-16', 90), score('2026-11-09', 89)], '和前一周基本持平'],
    [[score('2026-11-16', 90), score('2026-11-09', 80.5)], '比前一周高 9.5 分'],
    [[score('2026-11-16', 70), score('2026-11-09', 80.5)], '比前一周低 10.5 分'],
  ])('answers its question', (scores, answer) => expect(trendOf(scores).answer).toBe(answer))
  it('runs from the oldest to the newest', () => expect(trendOf([score('2026-11-16', 90), score('2026-11-09', 80)]).points.map(({ week }) => week)).toEqual(['2026-11-09', '2026-11-16']))
})
