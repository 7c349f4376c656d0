import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { hand, handover, id, NOW, worker } from '../testing/samples.ts'
import { checkDayJob, decideEndJob } from './day-job.ts'
import { decideTake, nextLook, shiftsOf, shiftToHand } from './handover.ts'
import { job } from '../testing/samples.ts'

const shifts = [{ id: 'd', name: '白班', starts: 8 * 60, ends: 20 * 60 }, { id: 'n', name: '夜班', starts: 20 * 60, ends: 8 * 60 }]
const entries = [{ day: '2026-11-22', shift: 'n', post: 'p', person: 'a' }, { day: '2026-11-23', shift: 'd', post: 'p', person: 'b' }, { day: '2026-11-23', shift: 'd', post: 'q', person: 'c' }]
const own = shiftsOf('p', ['2026-11-22', '2026-11-23'], shifts, entries)
const EIGHT = NOW - HOUR

describe('the shift to be handed over', () => {
  it('is the last that ended, until it was handed over or is long gone; else the one that runs', () => {
    expect(own.map(({ id: of, day, endsAt }) => [of, day, endsAt])).toEqual([['n', '2026-11-22', EIGHT], ['d', '2026-11-23', EIGHT + 12 * HOUR]])
    expect(shiftToHand(own, [], NOW, 30)?.id).toBe('n')
    expect(shiftToHand(own, [{ day: '2026-11-22', shift: 'n' }], NOW, 30)?.id).toBe('d')
    expect(shiftToHand(own, [], EIGHT + 4 * HOUR, 30)?.id).toBe('d')
    expect(shiftToHand([], [], NOW, 30)).toBeUndefined()
  })
  it('is looked after at the next end with its grace, or in an hour', () => {
    expect(nextLook(shifts, EIGHT, 30)).toBe(EIGHT + 30 * MINUTE)
    expect(nextLook([], NOW, 30)).toBe(NOW + HOUR)
  })
})

describe('taking over', () => {
  const facts = { agrees: true, differences: 'x', signature: null, provedBy: 'session' as const }
  const relief = hand(5, '赵强')
  it('is done once, by another one, with words where something differs', () => {
    expect(decideTake(handover(), facts, relief)).toMatchObject({ value: { state: 'taken', differences: '', incoming: { name: '赵强' }, version: 2 } })
    expect(decideTake(handover(), { ...facts, agrees: false, differences: '少一部对讲机' }, relief)).toMatchObject({ value: { differences: '少一部对讲机' } })
    expect(decideTake(handover(), { ...facts, agrees: false }, relief)).toMatchObject({ refusal: { code: 'differs-without-words' } })
    expect(decideTake(handover(), facts, worker)).toMatchObject({ refusal: { code: 'own-handover' } })
    const taken = { id: id(5), name: '赵强', at: NOW, signature: null, provedBy: 'session' as const }
    expect(decideTake(handover({ state: 'taken', incoming: taken }), facts, relief)).toMatchObject({ refusal: { code: 'taken-already', message: '已由赵强接班' } })
    expect(decideTake(handover({ state: 'taken' }), facts, relief)).toMatchObject({ refusal: { message: '已由他人接班' } })
  })
})

describe('a job of the day', () => {
  it('ends after it begins, within a month; hot work has a level, nothing else has', () => {
    expect(checkDayJob(job({ endAt: NOW }))).toMatchObject({ refusal: { code: 'ends-before-begin' } })
    expect(checkDayJob(job({ endAt: NOW + 32 * 24 * HOUR }))).toMatchObject({ refusal: { code: 'job-too-long' } })
    expect(checkDayJob(job({ level: null }))).toMatchObject({ refusal: { code: 'fire-without-level' } })
    expect(checkDayJob(job())).toMatchObject({ value: { level: 'first' } })
    expect(checkDayJob(job({ kind: 'height' }))).toMatchObject({ value: { level: null } })
  })
  it('is ended once, cancelled with a reason', () => {
    expect(decideEndJob(job(), { state: 'finished', reason: '' }, worker)).toMatchObject({ value: { state: 'finished', version: 2 } })
    expect(decideEndJob(job(), { state: 'cancelled', reason: '' }, worker)).toMatchObject({ refusal: { code: 'cancel-without-reason' } })
    expect(decideEndJob(job(), { state: 'cancelled', reason: '下雨' }, worker)).toMatchObject({ value: { cancelReason: '下雨' } })
    expect(decideEndJob(job({ state: 'finished' }), { state: 'finished', reason: '' }, worker)).toMatchObject({ refusal: { code: 'job-ended' } })
  })
})
