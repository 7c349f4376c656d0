import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { StopFact } from '@anlan/positioning/contract/patrol-round'
import type { RoundRun } from '../../contract/inspection/round.ts'
import { id, NOW, worker } from '../../testing/sample-records.ts'
import { place, run } from '../../testing/sample-site.ts'
import { evidenceOf, fitsRun, takePatrol } from './patrol-evidence.ts'

const fact = (code: string, more: Partial<StopFact> = {}): StopFact => ({
  stop: id(50), name: '东门', code, state: 'reached', reachedAt: NOW, leftAt: NOW + MINUTE, staySeconds: 60, minSeconds: 30, evidence: 'position', outOfOrder: false, late: false, apartMetres: null, ...more,
})
const places = [place(1, { code: 'P-1' }), place(2)]

describe('given a patrol', () => {
  it('when its stops bear codes of places, then it is evidence of them', () => {
    expect(evidenceOf([fact('p-1'), fact(id(2), { evidence: 'code', leftAt: null })], places)).toEqual([{ place: id(1), from: NOW, to: NOW + MINUTE, source: '人员定位' }, { place: id(2), from: NOW, to: NOW, source: '扫码' }])
    expect(evidenceOf([fact(''), fact('P-9'), fact('P-1', { state: 'missed', reachedAt: null }), fact('P-1', { state: 'waiting' }), fact('P-1', { state: 'missed' })], places)).toEqual([])
  })
  it('when a walk is of somebody else, elsewhere or another time, then it takes nothing', () => {
    const evidence = evidenceOf([fact('P-1')], places)
    expect(fitsRun(run(), worker.id, evidence)).toHaveLength(1)
    expect(fitsRun(run({ assignees: [] }), id(77), evidence)).toHaveLength(1)
    expect([fitsRun(run(), id(77), evidence), fitsRun(run({ stops: [] }), worker.id, evidence), fitsRun(run({ startAt: NOW + HOUR, endAt: NOW + 2 * HOUR }), worker.id, evidence), fitsRun(run({ startAt: NOW - 2 * HOUR, endAt: NOW }), worker.id, evidence)]).toEqual([[], [], [], []])
  })
})

describe('given a walk that a patrol went along', () => {
  const [east, west] = [{ place: id(1), from: NOW, to: NOW + 2 * MINUTE, source: '人员定位' }, { place: id(2), from: NOW + 5 * MINUTE, to: NOW + 6 * MINUTE, source: '扫码' }]
  const take = (it: RoundRun, fresh: (typeof east)[], over: boolean) => takePatrol(it, { name: '王芳' }, fresh, over)
  it('when it is under way, then it keeps what was seen, the later word for the former', () => {
    const once = take(run(), [{ ...east, to: NOW }], false)
    expect(once).toMatchObject({ finished: false, proven: [], run: { state: 'open', visits: [] } })
    expect(take(once.run, [east], true)).toMatchObject({ finished: false, run: { state: 'open', evidence: [east] } })
  })
  it('when the patrol has ended and shown every place, then it is walked, handed in or not', () => {
    const { run: walked, finished, proven } = take(run({ evidence: [east] }), [west], true)
    expect([finished, proven]).toEqual([true, [id(1), id(2)]])
    expect(walked).toMatchObject({ state: 'done', walker: '王芳', startedAt: NOW, endedAt: NOW + 6 * MINUTE, facts: { complete: true, inOrder: true, tooFast: [], unproven: [] }, visits: [{ presence: { kind: 'position' } }, { presence: { kind: 'code' } }] })
    expect(take(run({ state: 'missed', evidence: [east] }), [west], true).run.state).toBe('done')
  })
  it('when it was handed in, then it is proven by it', () => {
    const none = { kind: 'none' as const, place: null, at: null, metres: null, accuracy: null }
    const visit = (n: number, name: string, from: number) => ({ place: id(n), name, arrived: from, left: from + MINUTE, presence: none, skipped: null })
    const handed = run({ state: 'done', visits: [visit(1, '东门', NOW + MINUTE), visit(2, '西门', NOW + 5 * MINUTE)] })
    expect(take(handed, [east, west], true)).toMatchObject({ finished: false, proven: [id(1), id(2)], run: { evidence: [east, west], visits: [{ presence: { kind: 'position' } }, { presence: { kind: 'code' } }] } })
  })
})
