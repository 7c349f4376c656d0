import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { ANNEX_A, POSITIONING } from '@anlan/standards/positioning'
import { functionalFence, functionalSpots, SAMPLED, triedBy } from './functional-layout.ts'
import { functionalVerdict, stoodAt } from './functional-verdict.ts'
import { concerns, headsOf } from './test-alarm.ts'
import { verdictWords } from './verdict-words.ts'

const FROM = Date.parse('2026-11-23T09:00:00+08:00')
const MIDDLE = { x: 100, y: 50 }
const far = ({ x, y }: { x: number; y: number }): number => Math.hypot(x - MIDDLE.x, y - MIDDLE.y)

describe('the layouts of Annex A', () => {
  it('have as many terminals within the disc as the threshold, or one fewer', () => {
    const within = (kind: 'gathering-missed' | 'gathering-false') => functionalSpots(kind, MIDDLE).filter((it) => far(it) <= POSITIONING.gatheringMetres.value).length
    expect([within('gathering-missed'), within('gathering-false')]).toEqual([ANNEX_A.gathering.threshold, ANNEX_A.gathering.threshold - 1])
    expect(functionalSpots('gathering-false', MIDDLE)).toHaveLength(6)
    expect(Math.max(...functionalSpots('gathering-false', MIDDLE).map(far))).toBeGreaterThan(ANNEX_A.gathering.outside)
  })
  it.each([['over-count-missed', 4, 0], ['over-count-false', 3, 1], ['exit-missed', 0, 1], ['exit-false', 1, 0]] as const)('%s: %d in the square, %d three metres out', (kind, inside, outside) => {
    const half = ANNEX_A.square.side / 2
    const spots = functionalSpots(kind, MIDDLE)
    const isIn = ({ x, y }: { x: number; y: number }) => Math.abs(x - MIDDLE.x) < half && Math.abs(y - MIDDLE.y) < half
    expect([spots.filter(isIn).length, spots.filter((it) => !isIn(it)).length]).toEqual([inside, outside])
    for (const it of spots) expect(Math.abs(Math.max(Math.abs(it.x - MIDDLE.x), Math.abs(it.y - MIDDLE.y)) - half)).toBe(ANNEX_A.square.fromEdge)
  })
  it('lay a fence with the rule that is tried, where there is one', () => {
    const about = { name: '测试', plan: '厂区', floor: 1, middle: MIDDLE, persons: ['a'] }
    expect(functionalFence('gathering-missed', about)).toBeUndefined()
    expect(functionalFence('over-count-false', about)).toMatchObject({ temporary: true, production: false, rules: [{ kind: 'over-count', threshold: 4, operator: '>=' }], shape: { ring: [{ x: 92.5, y: 42.5 }, { x: 107.5, y: 42.5 }, { x: 107.5, y: 57.5 }, { x: 92.5, y: 57.5 }] } })
    expect(functionalFence('exit-false', about)).toMatchObject({ rules: [{ kind: 'exit', who: { persons: ['a'] } }] })
  })
  it('try an alarm', () => {
    expect([triedBy('gathering-missed'), triedBy('over-count-false'), triedBy('exit-false')]).toEqual([{ alarm: 'gathering', heads: 6, asks: 'missed' }, { alarm: 'over-count', heads: 1, asks: 'false' }, { alarm: 'intrusion', heads: 1, asks: 'false' }])
  })
})

describe('an alarm', () => {
  const test = { kind: 'over-count-missed' as const, fence: 'f', persons: ['a', 'b'] }
  it('is the tested one by its fence, or by its people', () => {
    const of = (kind: 'over-count' | 'gathering', more: object = {}) => ({ kind, fence: 'f', carriers: ['z'], ...more })
    expect([concerns(test, of('over-count')), concerns(test, of('over-count', { fence: 'g' })), concerns(test, of('gathering'))]).toEqual([true, false, false])
    expect([concerns({ ...test, kind: 'gathering-false' }, of('gathering')), concerns({ ...test, kind: 'gathering-false' }, of('gathering', { carriers: ['b', 'z'] }))]).toEqual([false, true])
    expect(concerns({ ...test, kind: 'static' }, of('over-count'))).toBe(false)
  })
  it('has heads while its condition holds', () => {
    expect([headsOf({ phase: 'begun', carriers: [] }), headsOf({ phase: 'changed', carriers: ['a', 'b'] }), headsOf({ phase: 'ended', carriers: ['a'] })]).toEqual([1, 2, 0])
  })
  it('stood by the last that was told of each cause', () => {
    const steps = [{ cause: 'c', at: FROM, heads: 6 }, { cause: 'c', at: FROM + 100, heads: 4 }, { cause: 'd', at: FROM + 200, heads: 7 }, { cause: 'd', at: FROM + 300, heads: 0 }]
    expect([FROM - 1, FROM, FROM + 100, FROM + 200, FROM + 300].map((at) => stoodAt(steps, 6, at))).toEqual([false, true, false, true, false])
  })
})

describe('misses and false alarms', () => {
  const until = FROM + SAMPLED
  it('are counted over ten minutes, a sample every five seconds', () => {
    const missed = functionalVerdict([{ cause: 'c', at: FROM + MINUTE, heads: 6 }], { asks: 'missed', heads: 6, from: FROM, until })
    expect(missed).toMatchObject({ samples: 120, wrong: 11, allowedPercent: 10, passed: true, shortcomings: [], error: null })
    expect(verdictWords(missed)).toBe('合格；错误率 9.2%，限值 10%')
    expect(functionalVerdict([{ cause: 'c', at: FROM + MINUTE + 5 * SECOND, heads: 6 }], { asks: 'missed', heads: 6, from: FROM, until })).toMatchObject({ wrong: 12, wrongPercent: 10, passed: false })
    expect(functionalVerdict([], { asks: 'false', heads: 6, from: FROM, until })).toMatchObject({ wrong: 0, allowedPercent: 15, passed: true })
    expect(functionalVerdict([{ cause: 'c', at: FROM, heads: 6 }], { asks: 'false', heads: 6, from: FROM, until })).toMatchObject({ wrong: 120, passed: false })
  })
  it('prove nothing in less time', () => {
    expect(functionalVerdict([], { asks: 'false', heads: 1, from: FROM, until: FROM + 9 * MINUTE })).toMatchObject({ passed: false, shortcomings: ['采样 9 分钟，应不少于 10 分钟'] })
    expect(functionalVerdict([], { asks: 'false', heads: 1, from: null, until })).toMatchObject({ samples: 0, wrongPercent: null, passed: false })
    expect(functionalVerdict([], { asks: 'false', heads: 1, from: FROM, until: FROM - 1 })).toMatchObject({ samples: 0 })
  })
})
