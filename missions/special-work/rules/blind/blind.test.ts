import { describe, expect, it } from 'vitest'
import { detailOf, permitOf, requestOf, WEDNESDAY } from '../../testing/permit.ts'
import { blindFrom, blindMoveOf } from './blind-of.ts'

const closed = (over: object = {}) => permitOf('blinding', 'closed', { finishedAt: WEDNESDAY, request: requestOf('blinding', { detail: detailOf('blinding', over) }) })

describe('a blind', () => {
  it('is in or out by the permit that was closed', () => {
    expect(blindMoveOf(closed({ blind: ' MB-7 ' }))).toEqual({ number: 'MB-7', fitted: true, at: WEDNESDAY })
    expect(blindMoveOf({ ...closed({ action: 'remove' }), finishedAt: null })).toMatchObject({ fitted: false, at: WEDNESDAY })
    for (const permit of [permitOf('blinding', 'finished'), permitOf('hot-work', 'closed'), closed({ blind: ' ' })]) expect(blindMoveOf(permit)).toBeNull()
  })

  it('that nobody registered is registered as its permit describes it', () => {
    expect(blindFrom(closed())).toMatchObject({ number: 'MB-001', pipe: 'P-101 出口管线', medium: '二甲苯', area: '甲苯罐区', x: 100, y: 80 })
    expect(blindFrom(closed({ pipe: '' }))).toMatchObject({ pipe: '3 号罐东侧' })
    expect(blindFrom(permitOf('hot-work', 'closed'))).toBeNull()
  })
})
