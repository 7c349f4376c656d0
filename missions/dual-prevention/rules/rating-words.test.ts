import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { controlledBy } from './control-level.ts'
import { explainRating } from './rating-words.ts'

const rules = resolve('notice-2021', '2026-11-23')

describe('given a rating', () => {
  it.each([
    [{ method: 'LEC', l: 3, e: 6, c: 15 }, '2', 'D = 3 × 6 × 15 = 270，不低于 160，为较大风险（橙）'],
    [{ method: 'LEC', l: 0.1, e: 0.5, c: 1 }, '4', 'D = 0.1 × 0.5 × 1 = 0.05，低于 70，为低风险（蓝）'],
    [{ method: 'LS', l: 5, s: 4 }, '1', 'R = 5 × 4 = 20，不低于 20，为重大风险（红），分级待核'],
    [{ method: 'LS', l: 1, s: 2 }, '4', 'R = 1 × 2 = 2，低于 9，为低风险（蓝），分级待核'],
  ] as const)('when it is %j, then it is level %s, and says why', (rating, level, words) => {
    expect(explainRating(rating, rules)).toEqual({ level, words })
  })
  it('when there is none, or it is off the table, then nothing is claimed', () => {
    expect([explainRating(null, rules), explainRating(undefined, rules), explainRating({ method: 'LS', l: 9, s: 9 }, rules)]).toEqual([null, null, null])
  })
})

describe('given a control level', () => {
  it('when it is a higher one, then all below control the risk, too', () => {
    expect(controlledBy('company')).toEqual(['公司级', '部门级', '车间级', '班组级'])
    expect(controlledBy('workshop')).toEqual(['车间级', '班组级'])
    expect(controlledBy('team')).toEqual(['班组级'])
  })
})
