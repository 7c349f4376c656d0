import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import type { RuleProfile } from '@anlan/standards/profile'
import { decideCompletion, requestOf, type ReviewFacts, reviewOf, withRequest } from './reassess.ts'

const profile: RuleProfile = { base: 'notice-2021', verified: [{ name: 'reassess-months', value: 12, clause: '企业制度', from: '2021-11-01' }] }
const rules = resolve('notice-2021', '2026-11-23')
const AT = Date.parse('2026-11-20T10:00:00+08:00')
const facts = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({ bornOn: '2026-01-10', assessedOn: null, assessedBy: null, conclusion: null, requests: [], ...more })
const by = { name: '周安全', now: AT }
const change = requestOf({ why: 'change', note: '更换储罐' }, by, rules)

describe('given a unit', () => {
  it('when less than a year has gone, then it is valid, and nothing is asked', () => {
    expect(reviewOf(facts(), '2026-11-23', rules)).toMatchObject({ state: 'valid', assessedOn: '2026-01-10', dueOn: '2027-01-10', reasons: [] })
  })
  it('when the year is nearly over, then it is soon, and on the day it is due; the reason says from when', () => {
    expect(reviewOf(facts(), '2026-12-11', rules)).toMatchObject({ state: 'soon', reasons: ['建档 2026-01-10，每 12 月复评一次（待核）'] })
    expect(reviewOf(facts(), '2026-12-10', rules).state).toBe('valid')
    expect(reviewOf(facts(), '2027-01-09', rules).state).toBe('soon')
    expect(reviewOf(facts(), '2027-01-10', rules).state).toBe('due')
    expect(reviewOf(facts({ assessedOn: '2025-11-01' }), '2026-11-23', resolve(profile, '2026-11-23')).reasons).toEqual(['上次评估 2025-11-01，每 12 月复评一次'])
  })
  it('when something demands it, then that day counts, the nearest first, and it is soon from the first hour', () => {
    const other = requestOf({ why: 'other', note: '专家意见' }, by, rules)
    const review = reviewOf(facts({ assessedOn: '2026-11-01', requests: [other, change] }), '2026-11-23', rules)
    expect(review).toMatchObject({ state: 'soon', dueOn: '2026-11-27', reasons: [expect.stringContaining('变更：更换储罐（2026-11-20，周安全提出，2026-11-27 前完成）'), expect.stringContaining('其他：专家意见')] })
    expect(reviewOf(facts({ assessedOn: '2026-11-01', requests: [change, other] }), '2026-11-27', rules).state).toBe('due')
    expect(reviewOf(facts({ assessedOn: '2026-11-01', requests: [requestOf({ why: 'other', note: '远期' }, { name: '周安全', now: AT + 20 * 86_400_000 }, rules)] }), '2026-11-23', rules).state).toBe('soon')
  })
})

describe('given a demand', () => {
  it('when it is an incident, then it has its own days', () => {
    expect(requestOf({ why: 'incident', note: '邻厂事故' }, by, rules)).toEqual({ why: 'incident', note: '邻厂事故', by: '周安全', at: AT, dueOn: '2026-11-27' })
  })
  it('when the same stands already, then nothing is added', () => {
    expect(withRequest([], change)).toEqual([change])
    expect(withRequest([change], { ...change, at: AT + 1 })).toBeNull()
    expect(withRequest([change], { ...change, note: '更换泵' })).toHaveLength(2)
    expect(withRequest([change], { ...change, why: 'incident' })).toHaveLength(2)
  })
})

describe('given a reassessment that is to be completed', () => {
  const event = (name: string, inherentLevel: '3' | null) => ({ name, inherentLevel })
  it('when every event has its level, then it may be', () => {
    expect(decideCompletion([event('泄漏', '3')])).toMatchObject({ accepted: true })
  })
  it('when there is no event, or one without a level, then not', () => {
    expect(decideCompletion([])).toMatchObject({ refusal: { code: 'nothing-assessed' } })
    expect(decideCompletion([event('泄漏', null)])).toMatchObject({ refusal: { message: '风险事件“泄漏”还没有评定固有风险等级，请先评定' } })
    expect(decideCompletion([event('泄漏', null), event('着火', null)])).toMatchObject({ refusal: { message: expect.stringContaining('等 2 个') } })
  })
})
