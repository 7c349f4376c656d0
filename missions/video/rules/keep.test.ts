import { describe, expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import { growLock, keptUntil } from './keep.ts'

describe('a lock on a recording', () => {
  it('lasts as long as its kind asks, or longer', () => {
    expect(growLock(undefined, { kind: 'process', from: 10, until: 20 })).toEqual({ kind: 'process', from: 10, until: 20, keepUntil: 20 + 31 * DAY })
    expect(growLock(undefined, { kind: 'evidence', from: 10, until: 20 }).keepUntil).toBe(20 + 365 * DAY)
    expect(growLock(undefined, { kind: 'process', from: 10, until: 20, days: 90 }).keepUntil).toBe(20 + 90 * DAY)
  })

  it('only ever grows', () => {
    const evidence = growLock(undefined, { kind: 'evidence', from: 10, until: 20 })
    expect(growLock(evidence, { kind: 'process', from: 5, until: 30 })).toEqual({ kind: 'evidence', from: 5, until: 30, keepUntil: evidence.keepUntil })
    expect(growLock(growLock(undefined, { kind: 'process', from: 10, until: 20 }), { kind: 'evidence', from: 12, until: 18 })).toMatchObject({ kind: 'evidence', from: 10, until: 20, keepUntil: 18 + 365 * DAY })
  })

  it('covers the segments that overlap it', () => {
    const lock = { camera: 'a', kind: 'process', from: 10, until: 20, keepUntil: 99 } as const
    expect(keptUntil({ camera: 'a', from: 0, to: 10 }, [lock, { ...lock, keepUntil: 120 }])).toBe(120)
    for (const span of [{ camera: 'a', from: 0, to: 9 }, { camera: 'a', from: 21, to: 30 }, { camera: 'b', from: 10, to: 20 }]) expect(keptUntil(span, [lock])).toBeNull()
  })
})
