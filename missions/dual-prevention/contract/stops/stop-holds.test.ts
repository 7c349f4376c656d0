import { describe, expect, it } from 'vitest'
import { stopHolds } from './stop-holds.ts'

describe('a stop holds', () => {
  const stop = { state: 'running' as const, startAt: 10, endAt: 20, endedAt: null }
  it('from its begin, past its planned end, until somebody has inspected the restart', () => {
    expect(stopHolds(stop, 9)).toBe(false)
    expect(stopHolds(stop, 10)).toBe(true)
    expect(stopHolds({ ...stop, state: 'to-restart' }, 30)).toBe(true)
    expect(stopHolds({ ...stop, state: 'ended', endedAt: 25 }, 24)).toBe(true)
    expect(stopHolds({ ...stop, state: 'ended', endedAt: 25 }, 25)).toBe(false)
  })
  it('not while nobody has approved it, and an old record by its own period', () => {
    for (const state of ['requested', 'refused', 'withdrawn'] as const) expect(stopHolds({ ...stop, state }, 15)).toBe(false)
    expect(stopHolds({ ...stop, state: null }, 15)).toBe(true)
    expect(stopHolds({ ...stop, state: null }, 20)).toBe(false)
  })
})
