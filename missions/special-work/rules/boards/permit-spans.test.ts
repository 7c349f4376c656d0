import { describe, expect, it } from 'vitest'
import type { Suspension } from '../../contract/permit.ts'
import { permitOf } from '../../testing/permit.ts'
import { permitSpans, spanAt, touchesTime } from './permit-spans.ts'

const by = { id: 'p', name: '赵' }
const pause = (at: number, resumedAt: number | null): Suspension => ({
  at, factAt: at, heardAt: at, cause: 'x', text: '', code: null, by: null, safe: [], safeAt: null, resumed: resumedAt === null ? null : { by, at: resumedAt },
})
const permit = (over: Partial<Parameters<typeof permitSpans>[0]>) => permitSpans({ ...permitOf('hot-work', 'working'), issuedAt: 10, startedAt: null, finishedAt: null, ended: null, suspensions: [], ...over })

describe('when a permit was in force', () => {
  it('is from when it was issued, and not before', () => {
    expect(permit({ issuedAt: null })).toEqual([])
    expect(permit({})).toEqual([{ state: 'issued', from: 10, to: null }])
    expect(permit({ ended: { by, at: 15, reason: '' } })).toEqual([{ state: 'issued', from: 10, to: 15 }])
  })
  it('is told with the work and its pauses', () => {
    expect(permit({ startedAt: 20, suspensions: [pause(30, 40), pause(50, 60)], finishedAt: 70 })).toEqual([
      { state: 'issued', from: 10, to: 20 }, { state: 'working', from: 20, to: 30 }, { state: 'suspended', from: 30, to: 40 }, { state: 'working', from: 40, to: 50 }, { state: 'suspended', from: 50, to: 60 }, { state: 'working', from: 60, to: 70 },
    ])
    expect(permit({ startedAt: 20, suspensions: [pause(30, null)], ended: { by, at: 45, reason: '' } })).toEqual([{ state: 'issued', from: 10, to: 20 }, { state: 'working', from: 20, to: 30 }, { state: 'suspended', from: 30, to: 45 }])
    expect(permit({ startedAt: 20, suspensions: [pause(30, null), pause(32, 40)] }).map(({ state, from, to }) => [state, from, to])).toEqual([['issued', 10, 20], ['working', 20, 30], ['suspended', 30, null], ['suspended', 32, 40], ['working', 40, null]])
  })
  it('is known for a moment and for a time', () => {
    const spans = permit({ startedAt: 20, suspensions: [pause(30, 40)], finishedAt: 70 })
    expect([9, 10, 20, 35, 40, 69, 70].map((at) => spanAt(spans, at)?.state)).toEqual([undefined, 'issued', 'working', 'suspended', 'working', 'working', undefined])
    expect(spanAt(permit({}), 99)?.state).toBe('issued')
    expect([touchesTime(spans, 0, 10), touchesTime(spans, 0, 11), touchesTime(spans, 69, 80), touchesTime(spans, 70, 80), touchesTime(permit({}), 99, 100)]).toEqual([false, true, true, false, true])
  })
})
