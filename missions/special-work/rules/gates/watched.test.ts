import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { detailOf, factsOf, gasTestOf, permitOf, requestOf, SUN, WEDNESDAY } from '../../testing/permit.ts'
import type { Facts } from '../facts.ts'
import { GATES, watchGates } from './gates.ts'
import { factAtOf, nextByTime } from './since.ts'

/** What `intake/gather-facts.ts` leaves out while work goes on. */
const LEFT_OUT: Partial<Facts>[] = [
  { planned: 'missing' }, { missing: [{ kind: 'height', why: '高处' }] }, { digest: 'another' }, { reused: [{ words: '安全措施第 1 条', retake: false }] },
  { links: [{ id: 'x', number: '高处-001', kind: 'height', state: 'void', from: 0, until: 1, mutual: false }] },
  { conflicts: [{ kind: 'forbidden', with: { id: 'y', number: '盲板-002', kind: 'blinding' }, metres: 1, text: '冲突', clause: 'GB 30871-2022 7.6' }] },
]

describe('work under way', () => {
  it.each(GATES.filter(({ watch }) => watch !== undefined).map(({ name }) => name))('%s reads nothing that is not gathered for it', () => {
    const permit = permitOf('hot-work', 'working')
    for (const over of LEFT_OUT) expect(watchGates(permit, factsOf(permit, over))).toEqual({ stops: [], warnings: [] })
  })
  it('says first that there are many, and stops when they stay', () => {
    const permit = permitOf('hot-work', 'working')
    const seen = (over: Partial<Facts>) => watchGates(permit, factsOf(permit, over))
    expect(seen({ heads: 2, crowd: 3 })).toMatchObject({ stops: [], warnings: [{ gate: 'heads-seen', message: '作业区域内现有 3 人，作业票上是 2 人，请无关人员离开' }] })
    expect(seen({ heads: 3, crowd: 3 }).stops).toMatchObject([{ gate: 'heads' }])
    expect(seen({ weather: { wind: null, fog: false, storm: false } }).warnings).toEqual([])
  })
})

describe('when it came about', () => {
  const now = WEDNESDAY + HOUR
  const permit = permitOf('hot-work', 'working', { gas: [gasTestOf(WEDNESDAY + 40 * MINUTE), gasTestOf(WEDNESDAY + 30 * MINUTE)] })
  const at = (gate: string, over: Partial<Facts> = {}, of = permit) => factAtOf(gate, of, factsOf(of, { now, ...over })) - WEDNESDAY
  it('is what the fact itself says, or what time says', () => {
    expect(at('guardian', { since: { guardian: WEDNESDAY + 50 * MINUTE } })).toBe(50 * MINUTE)
    expect(at('gas-passed')).toBe(40 * MINUTE)
    expect(at('expired', {}, permitOf('hot-work', 'working', { request: requestOf('hot-work', { until: WEDNESDAY + 20 * MINUTE }) }))).toBe(20 * MINUTE)
    expect(at('upgrade', { window: { reason: 'night', title: '夜间', from: WEDNESDAY + 55 * MINUTE, until: now + HOUR } })).toBe(55 * MINUTE)
    expect(at('feed-silent', { feeds: [{ point: 'p', name: 'GT', gas: null, at: WEDNESDAY + 58 * MINUTE, over: null }, { point: 'q', name: 'GT', gas: null, at: null, over: null }] })).toBe(59 * MINUTE)
  })
  it('is now where nobody knows, never in the future, and never before the work that it stops', () => {
    expect(at('orders')).toBe(HOUR)
    expect(at('upgrade')).toBe(HOUR)
    expect(at('feed-silent', { feeds: [] })).toBe(HOUR)
    expect(at('guardian', { since: { guardian: now + MINUTE } })).toBe(HOUR)
    expect(at('guardian', { since: { guardian: WEDNESDAY - MINUTE } })).toBe(0)
    const resumed = { ...permit, suspensions: [{ at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'person', text: '', code: null, by: SUN, safe: [], safeAt: WEDNESDAY, resumed: { by: SUN, at: WEDNESDAY + 10 * MINUTE } }] }
    expect(at('guardian', { since: { guardian: WEDNESDAY } }, resumed)).toBe(10 * MINUTE)
    expect(at('guardian', {}, { ...permit, startedAt: null })).toBe(HOUR)
    expect(at('gas-passed', {}, { ...permit, gas: [] })).toBe(HOUR)
  })
  it('is looked for when time alone may bring it', () => {
    const next = (feeds: Facts['feeds']) => nextByTime(permit, factsOf(permit, { now: WEDNESDAY, feeds })) - WEDNESDAY
    expect(next([])).toBe(8 * HOUR)
    expect(next([{ point: 'p', name: 'GT', gas: 'xylene', at: WEDNESDAY - 50 * SECOND, over: null }, { point: 'q', name: 'GT', gas: null, at: null, over: null }, { point: 'r', name: 'GT', gas: null, at: WEDNESDAY - 70 * SECOND, over: null }])).toBe(10 * SECOND + 1)
    expect(nextByTime(permit, factsOf(permit, { now: WEDNESDAY + 9 * HOUR, feeds: [] }))).toBe(Number.MAX_SAFE_INTEGER)
    expect(detailOf('hot-work')).toMatchObject({ heightMetres: 0, insideSpace: false, powerSource: 'fixed' })
  })
})
