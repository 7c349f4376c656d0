import { describe, expect, it } from 'vitest'
import { type AlarmWay, waySchema } from '../../contract/alarm-way.ts'
import { type FenceRule, fenceRuleSchema } from '../../contract/fence.ts'
import type { Judged } from '../../contract/judged.ts'
import { levelled, rulesByWays, wayFor } from './way-for.ts'

const fence = '0190f3a0-0000-7000-8000-000000000001'
const other = '0190f3a0-0000-7000-8000-000000000002'
const way = (more: object): AlarmWay => waySchema.parse({ kind: 'over-count', ...more })
const rule = (more: object): FenceRule => fenceRuleSchema.parse({ kind: 'over-count', ...more })

describe('the way of an alarm', () => {
  const [all, own] = [way({ level: 'blue' }), way({ fence, level: 'red' })]
  it('is the fence’s own before the one for all areas', () => {
    expect([wayFor([all, own], 'over-count', fence), wayFor([all, own], 'over-count', other), wayFor([all, own], 'over-count', null), wayFor([own], 'over-count', null), wayFor([all], 'sos', fence)]).toEqual([own, all, all, undefined, undefined])
  })
})

describe('rules of a fence by the ways', () => {
  it('have what they leave open filled in, and keep what they say', () => {
    const ways = [way({ threshold: 9, operator: '>=', graceSeconds: 30, level: 'yellow' }), way({ fence, threshold: 3, graceSeconds: 10 })]
    expect(rulesByWays([rule({})], fence, ways)).toMatchObject([{ threshold: 3, operator: null, graceSeconds: 10, level: 'yellow' }])
    expect(rulesByWays([rule({})], other, ways)).toMatchObject([{ threshold: 9, operator: '>=', graceSeconds: 30 }])
    expect(rulesByWays([rule({ threshold: 5, operator: '>', graceSeconds: 0, level: 'red' })], fence, ways)).toMatchObject([{ threshold: 5, operator: '>', graceSeconds: 0, level: 'red' }])
  })
  it('go by the one for all areas where the fence’s own has no number, and by none where there is none', () => {
    expect(rulesByWays([rule({})], fence, [way({ threshold: 9 }), way({ fence, level: 'red' })])).toMatchObject([{ threshold: 9, level: 'red' }])
    expect(rulesByWays([rule({})], fence, [])).toEqual([rule({})])
  })
  it('of leaving are boundary rules', () => {
    expect(rulesByWays([rule({ kind: 'exit' })], fence, [way({ kind: 'intrusion', graceSeconds: 15 })])).toMatchObject([{ kind: 'exit', graceSeconds: 15 }])
  })
})

describe('the level of what no fence has a rule for', () => {
  const judged = (more: Partial<Judged>): Judged => ({ kind: 'lost', phase: 'begun', cause: 'lost:1', at: 0, since: 0, level: 'yellow', fence: null, carriers: [], plan: '', x: 0, y: 0, floor: 1, value: 0, allowed: null, basis: null, signedAt: null, answerBy: null, ...more })
  const ways = [way({ kind: 'lost', level: 'blue' }), way({ kind: 'overstay', level: 'blue' }), way({ kind: 'card-still' })]
  it.each([['own', {}, 'blue'], ['asked in vain', { basis: 'unanswered', level: 'orange' }, 'orange'], ['of a fence', { kind: 'overstay' }, 'yellow'], ['none set', { kind: 'card-still' }, 'yellow'], ['no way', { kind: 'low-battery' }, 'yellow']] as const)('%s', (_what, more, level) => {
    expect(levelled(judged(more), ways).level).toBe(level)
  })
})
