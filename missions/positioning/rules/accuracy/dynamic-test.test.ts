import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { type DynamicMark, judgeDynamic } from './dynamic-test.ts'
import type { TestFix } from './test-fix.ts'

const NINE = Date.parse('2026-11-23T09:00:00+08:00')
/** 101 marks five and a half metres apart: ten seconds of stop and five of walking each. */
const marks: DynamicMark[] = Array.from({ length: 101 }, (_, n) => ({ name: `M${n}`, x: n * 5.5, y: 0, satellite: n >= 61, reached: NINE + n * 15 * SECOND }))
/** A wrong one while the terminal settles, one that counts, and one too many. */
const fixesOf = ({ x, y, reached }: DynamicMark, error = 4): TestFix[] => [
  { at: reached + 9 * SECOND, x: x + 100, y },
  { at: reached + 4_999, x: x + 100, y },
  { at: reached + 5 * SECOND, x, y: y + error },
]
const fixes = marks.flatMap((mark) => fixesOf(mark))

describe('the accuracy on the move', () => {
  it('is read from the first fix five seconds after each mark was reached', () => {
    expect(judgeDynamic(marks, fixes)).toMatchObject({
      error: 4, allowed: 5, withSatellite: 4, withoutSatellite: 4, valid: 1, routeMetres: expect.closeTo(550, 6), metresASecond: expect.closeTo(1.1, 6), shortcomings: [], passed: true,
    })
    expect(judgeDynamic(marks, fixes).marks[1]).toEqual({ name: 'M1', fixAt: NINE + 20 * SECOND, error: 4 })
    expect(judgeDynamic(marks, marks.flatMap((mark) => fixesOf(mark, 5.1)))).toMatchObject({ passed: false, error: 5.1, shortcomings: [] })
  })
  it('needs a fix within ten seconds at more than 95 of 100 marks', () => {
    const late = (count: number) => judgeDynamic(marks, marks.flatMap((mark, n) => (n < count ? [{ at: mark.reached + 10_001, x: mark.x, y: 0 }] : fixesOf(mark))))
    expect(late(5)).toMatchObject({ passed: true, valid: 96 / 101 })
    expect(late(5).marks[0]).toEqual({ name: 'M0', fixAt: null, error: null })
    expect(late(6)).toMatchObject({ passed: false, shortcomings: ['有效定位占 94.1%，应高于 95%'] })
  })
  it('proves nothing on a short, slow or open route', () => {
    const slow = marks.slice(0, 20).map((mark, n) => ({ ...mark, satellite: true, reached: NINE + n * 16 * SECOND }))
    expect(judgeDynamic(slow, slow.flatMap((mark) => fixesOf(mark)))).toMatchObject({
      passed: false, error: 4, withoutSatellite: null,
      shortcomings: ['标记点只有 20 个，应不少于 100 个', '路线长 105 米，应不短于 500 米', '无卫星信号的标记点占 0%，应不低于 60%', '行走速度不足 1 米/秒'],
    })
    expect(judgeDynamic([], [])).toMatchObject({ passed: false, error: null, valid: 0, routeMetres: 0, metresASecond: null, marks: [] })
  })
})
