import { describe, expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import type { OrderFromAbove } from '../contract/order.ts'
import { inletCondition, tellsSilence, untold } from './from-above.ts'

const AT = 1_795_400_000_000
const version = (order: string, seq: number) => ({ order, seq }) as OrderFromAbove
const seqs = (page: readonly OrderFromAbove[]) => page.map(({ seq }) => seq)

describe('a page from above', () => {
  it('given nothing told yet, when it comes, then all of it is told', () => expect(seqs(untold([version('a', 1), version('b', 2)], new Map()))).toEqual([1, 2]))
  it('given versions that were told, when they come again, then only later ones are', () => expect(seqs(untold([version('a', 1), version('a', 3), version('b', 2)], new Map([['a', 1], ['b', 4]])))).toEqual([3]))
  it('given the same version twice on a page, then it is told once', () => expect(seqs(untold([version('a', 2), version('a', 2)], new Map()))).toEqual([2]))
})

describe('the way down', () => {
  const facts = { kind: 'province', provisional: false, acceptsProvisional: null, lastSuccessAt: AT, downSince: null } as const
  it('given it works, then it is well; given silence, then it is down', () => expect([inletCondition(facts), inletCondition({ ...facts, downSince: AT })]).toEqual(['well', 'down']))
  it('given it never worked, then it was never opened, or waits for the code', () => {
    expect(inletCondition({ ...facts, lastSuccessAt: null })).toBe('never')
    expect(inletCondition({ ...facts, lastSuccessAt: null, provisional: true })).toBe('waiting-code')
    expect(inletCondition({ ...facts, lastSuccessAt: null, provisional: true, acceptsProvisional: true })).toBe('never')
    expect(inletCondition({ ...facts, kind: 'district', lastSuccessAt: null, provisional: true })).toBe('never')
  })
  it('given ten minutes of silence of a way that worked, then it is told once', () => {
    const silent = { alarmed: false, lastSuccessAt: AT - 60 * MINUTE, downSince: AT - 10 * MINUTE }
    expect([tellsSilence(silent, AT), tellsSilence({ ...silent, alarmed: true }, AT), tellsSilence({ ...silent, lastSuccessAt: null }, AT), tellsSilence({ ...silent, downSince: AT }, AT)]).toEqual([true, false, false, false])
  })
})
