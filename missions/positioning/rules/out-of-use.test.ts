import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { outOfUseNow, type UseFacts } from './out-of-use.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const facts: UseFacts = { majorHazardSource: true, bound: 5, heardAt: NOW - MINUTE, unboundAt: null, watchedSince: NOW - 24 * HOUR, minutes: 60 }

describe('positioning', () => {
  it.each<[string, Partial<UseFacts>, string | undefined]>([
    ['works while cards are heard', {}, undefined],
    ['works for an hour of silence', { heardAt: NOW - 60 * MINUTE }, undefined],
    ['works for as long as the enterprise says', { heardAt: NOW - 61 * MINUTE, minutes: 90 }, undefined],
    ['does not beyond it', { heardAt: NOW - 61 * MINUTE }, '没有信号'],
    ['does not when no card ever spoke', { heardAt: null }, '从未上报'],
    ['does not when nobody carries a card', { bound: 0 }, '没有给人员发放'],
    ['may be without cards for a moment', { bound: 0, unboundAt: NOW - MINUTE }, undefined],
    ['is not asked for from the first minute on', { bound: 0, watchedSince: NOW - MINUTE }, undefined],
    ['is not asked for without a major hazard source', { majorHazardSource: false, heardAt: null }, undefined],
  ])('%s', (_words, more, reason) => {
    const found = outOfUseNow({ ...facts, ...more }, NOW)
    if (reason === undefined) expect(found).toBeUndefined()
    else expect(found?.reason).toContain(reason)
  })
  it('is out since its last word', () => expect(outOfUseNow({ ...facts, heardAt: NOW - 2 * HOUR }, NOW)?.since).toBe(NOW - 2 * HOUR))
})
