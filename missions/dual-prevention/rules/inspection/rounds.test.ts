import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { Visit } from '../../contract/inspection/round.ts'
import { hand, id, leader, NOW, safety, worker } from '../../testing/sample-records.ts'
import { place, run } from '../../testing/sample-site.ts'
import { decideFinish, type FinishFacts, withEvidence } from './finish-round.ts'
import { factWords, roundFacts } from './round-facts.ts'
import { decideRound } from './save-round.ts'

const visit = (n: number, minute: number | null, more: Partial<Visit> = {}): Visit => ({
  place: id(n), name: `${n}`, arrived: minute === null ? null : NOW + minute * MINUTE, left: minute === null ? null : NOW + (minute + 2) * MINUTE, presence: null, skipped: null, ...more,
})
const byCode = { kind: 'code', place: null, at: NOW, metres: null, accuracy: null } as const
const { stops } = run()

describe('given what was walked', () => {
  it('when all was done as laid down, then nothing stands out', () => {
    const facts = roundFacts(stops, [visit(1, 0, { presence: byCode }), visit(2, 5, { presence: byCode })])
    expect([facts, factWords(facts)]).toEqual([{ complete: true, inOrder: true, tooFast: [], skipped: [], unproven: [] }, []])
  })
  it('when it deviates, then each deviation is told', () => {
    const facts = roundFacts(stops, [visit(2, 0), visit(1, 5, { left: null })])
    expect(factWords(facts)).toEqual(['未按顺序', '1 处停留不足', '2 处未证明到场'])
    expect(factWords(roundFacts(stops, [visit(1, 0, { presence: byCode }), visit(2, null)]))).toEqual(['跳过 1 处'])
    expect(roundFacts(stops, [visit(9, 0)])).toMatchObject({ complete: false, tooFast: [], unproven: [id(9)] })
  })
})

describe('given a walk that is handed in', () => {
  const facts = (more: Partial<FinishFacts> = {}, of: object = {}): FinishFacts => ({
    run: { ...run(), before: [], ...of }, places: [place(1, { explosive: true, name: '东门' }), place(2)], by: { ...worker, now: NOW + 30 * MINUTE }, minutes: 15, metres: 50, explosion: 'none', here: null, ...more,
  })
  const step = (n: number, minute: number | null, more: object = {}) => ({ place: id(n), arrived: minute === null ? null : NOW + minute * MINUTE, left: minute === null ? null : NOW + (minute + 2) * MINUTE, proof: null, skipped: null, ...more })
  const words = { run: id(800), startedAt: NOW, endedAt: NOW + 10 * MINUTE, deviceClockOffset: 0, visits: [step(1, 0, { proof: { kind: 'code' as const, code: id(1), at: NOW } }), step(2, 5)] }
  const finish = (more: object = {}, of: Partial<FinishFacts> = {}, at: object = {}) => decideFinish({ ...words, ...more }, facts(of, at))

  it('when it was walked in time, then it is done, each place by what shows it', () => {
    expect(finish()).toMatchObject({ value: { state: 'done', walker: '王芳', startedAt: NOW, visits: [{ presence: { kind: 'code', place: id(1) } }, { presence: { kind: 'none' } }], facts: { complete: true, unproven: [id(2)] } } })
    expect(finish({ startedAt: NOW + 10 * MINUTE, endedAt: NOW, deviceClockOffset: 10 * MINUTE })).toMatchObject({ value: { startedAt: NOW, endedAt: NOW } })
    expect(finish({ visits: [step(1, 0, { left: null }), step(2, 5)] })).toMatchObject({ value: { visits: [{ left: null }, {}], facts: { tooFast: [id(1)] } } })
  })
  it('when somebody else walked it, then only those who may', () => {
    const others = { assignees: [id(77)] }
    expect(finish({}, {}, others)).toMatchObject({ refusal: { code: 'not-yours', kind: 'forbidden' } })
    expect(finish({}, {}, { ...others, before: [worker.id] })).toMatchObject({ accepted: true })
    expect(finish({}, {}, { assignees: [] })).toMatchObject({ accepted: true })
    for (const by of [leader, safety]) expect(finish({}, { by: { ...by, now: NOW + 30 * MINUTE } }, others)).toMatchObject({ accepted: true })
    expect(finish({}, { by: hand(6, '钱总', ['principal'], NOW) }, others)).toMatchObject({ accepted: false })
  })
  it('when it is too early, too late or done already, then it is refused', () => {
    expect(finish({ startedAt: NOW - 2 * HOUR })).toMatchObject({ refusal: { code: 'round-not-begun' } })
    const by = { ...worker, now: NOW + 2 * HOUR }
    expect(finish({ startedAt: NOW + 90 * MINUTE }, { by }, { state: 'missed' })).toMatchObject({ refusal: { code: 'round-expired' } })
    expect(finish({}, { by }, { state: 'missed' })).toMatchObject({ value: { state: 'done' } })
    expect(finish({}, { by: { ...worker, now: NOW + 14 * HOUR } }, { state: 'missed' })).toMatchObject({ refusal: { code: 'round-expired' } })
    expect(finish({}, {}, { state: 'done' })).toMatchObject({ refusal: { code: 'round-run-not-finish', kind: 'conflict' } })
  })
  it('when a place is passed over, then with a reason; an explosive one is walked with its terminal', () => {
    expect(finish({ visits: [step(1, 0)] })).toMatchObject({ refusal: { code: 'skip-unexplained', message: expect.stringContaining('西门') } })
    expect(finish({ visits: [step(1, 0), step(2, null, { skipped: '施工' })] })).toMatchObject({ value: { visits: [{}, { arrived: null, skipped: '施工', presence: null }], facts: { complete: false, skipped: [id(2)] } } })
    expect(finish({}, { explosion: 'on' })).toMatchObject({ refusal: { code: 'not-explosion-proof' } })
    expect(finish({ visits: [step(1, null, { skipped: '没有防爆终端' }), step(2, 5)] }, { explosion: 'on' })).toMatchObject({ accepted: true })
  })
})

describe('given evidence of another house', () => {
  const walked = run({ visits: [visit(1, 0), visit(2, 5, { presence: byCode, left: null }), visit(3, null)], facts: roundFacts(stops, []) })
  it('when it overlaps a stay without proof, then that place is proven; nothing else changes', () => {
    const evidence = [1, 2, 3].map((n) => ({ place: id(n), from: NOW + MINUTE, to: NOW + 9 * MINUTE, source: '人员定位' }))
    const { run: after, proven } = withEvidence(walked, evidence)
    expect(proven).toEqual([id(1)])
    expect(after).toMatchObject({ evidence, visits: [{ presence: { kind: 'position', at: NOW + MINUTE } }, { presence: byCode }, { presence: null }], facts: { unproven: [] } })
    expect(withEvidence(run({ visits: [visit(1, 0, { left: null })] }), [{ ...evidence[0], place: id(1), from: NOW + HOUR, to: NOW + 2 * HOUR, source: '' }])).toMatchObject({ proven: [], run: { facts: null } })
  })
})

describe('given a route', () => {
  const words = {
    id: id(900), version: 0, deleted: false, name: '罐区巡检', stops: [{ place: id(1), minSeconds: 0 }, { place: id(2), minSeconds: 0 }], cycle: 2, cycleUnit: '小时' as const,
    windowStart: '08:00', windowEnd: '20:00', workDayType: '0' as const, post: id(400), person: null, active: true,
  }
  const save = (more: object = {}, of: object = {}) => decideRound({ ...words, ...more }, { before: undefined, nameTaken: false, places: [{ id: id(1) }, { id: id(2) }], by: safety, ...of })
  it('when it is whole, then it is saved; a deleted one walks no more', () => {
    const first = save()
    expect(first).toMatchObject({ value: { version: 1, updatedBy: '周安全', firstStart: Date.parse('2026-11-23T00:00:00+08:00'), active: true } })
    const before = first.accepted ? first.value : undefined
    expect(save({ deleted: true, stops: [{ place: id(1) }, { place: id(8) }] }, { before })).toMatchObject({ value: { version: 2, active: false, firstStart: before?.firstStart } })
    expect(save({ cycleUnit: '天', windowStart: null, windowEnd: null, post: null, person: id(5) })).toMatchObject({ accepted: true })
  })
  it('when something is missing or contradicts, then that is said', () => {
    const code = (more: object, of: object = {}) => {
      const decision = save(more, of)
      return decision.accepted ? 'accepted' : `${decision.refusal.code} ${decision.refusal.field}`
    }
    expect(code({}, { nameTaken: true })).toBe('name-taken name')
    expect(code({ stops: [{ place: id(1) }, { place: id(8) }] })).toBe('no-such-place stops.1.place')
    expect(code({ stops: [{ place: id(1) }, { place: id(1) }] })).toBe('place-twice stops.1.place')
    expect(code({ post: null })).toBe('who-walks post')
    expect(code({ person: id(5) })).toBe('who-walks post')
    expect(code({ windowStart: null })).toBe('window-missing windowStart')
    expect(code({ windowEnd: null })).toBe('window-missing windowStart')
    expect(code({ cycle: 12, windowEnd: '10:00' })).toBe('window-too-short windowEnd')
    expect(code({ cycleUnit: '天' })).toBe('window-not-hourly windowStart')
    expect(code({ cycleUnit: '天', windowStart: null })).toBe('window-not-hourly windowStart')
  })
})
