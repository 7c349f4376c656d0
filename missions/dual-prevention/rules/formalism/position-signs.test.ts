import { describe, expect, it } from 'vitest'
import type { StopFact } from '@anlan/positioning/contract/patrol-round'
import { id, NOW, worker } from '../../testing/sample-records.ts'
import { trace } from '../../testing/sample-site.ts'
import { elsewhere } from './elsewhere.ts'
import { patrolSigns } from './patrol-signs.ts'

describe('given an answer, and where positioning saw the person', () => {
  const look = (more: object | null) => elsewhere(trace(1), { witness: more === null ? null : { place: id(5), at: NOW, metres: 180, accuracy: 3, agrees: false, whole: true, ...more }, place: '东门' }, 100)
  it('when he was elsewhere all the time, then it is a sign, one an answer', () =>
    expect(look({})).toMatchObject({ kind: 'not-there', key: id(1), title: '排查“东门”时人不在现场', records: [id(1)], facts: [{}, { value: '东门' }, { value: expect.stringContaining('相距 180 米') }, {}] }))
  it('when he was near, hardly far enough, silent for a while or never seen, then it is none', () => expect([look({ agrees: true }), look({ metres: 103 }), look({ whole: false }), look(null)]).toEqual([null, null, null, null]))
})

describe('given a patrol that has ended', () => {
  const fact = (n: number, more: Partial<StopFact> = {}): StopFact => ({
    stop: id(n), name: `${n} 号点`, code: '', state: 'reached', reachedAt: NOW, leftAt: NOW, staySeconds: 40, minSeconds: 30, evidence: 'position', outOfOrder: false, late: false, apartMetres: null, ...more,
  })
  const round = (facts: StopFact[], more: object = {}) => ({ id: id(9), name: '夜巡', walker: worker.id as string | null, walkerName: '王芳' as string | null, endAt: NOW + 5, endedAt: NOW as number | null, facts, ...more })
  it('when stops were only passed by, then that is one sign with each of them', () => {
    expect(patrolSigns(round([fact(1, { state: 'short', staySeconds: 4 }), fact(2, { state: 'short', staySeconds: null, reachedAt: null }), fact(3)]), 100)).toMatchObject([
      { kind: 'walked-by', key: `patrol:${id(9)}`, person: worker.id, personName: '王芳', at: NOW, title: '“夜巡”2 处路过没有停留', facts: [{ title: '1 号点', value: expect.stringMatching(/停留 4 秒，要求 30 秒$/) }, { value: '停留不足，要求 30 秒' }] },
    ])
  })
  it('when a code was scanned far from the place, then that is a sign of its own', () => {
    expect(patrolSigns(round([fact(1, { evidence: 'code', apartMetres: 150 }), fact(2, { evidence: 'code', apartMetres: 150, reachedAt: null }), fact(3, { evidence: 'code', apartMetres: 90 }), fact(4, { evidence: 'code' })], { endedAt: null, walkerName: null }), 100)).toMatchObject([
      { kind: 'not-there', key: `patrol:${id(9)}:${id(1)}`, at: NOW + 5, personName: '', facts: [{}, {}, { value: '在 150 米外' }, {}] }, { key: `patrol:${id(9)}:${id(2)}` },
    ])
  })
  it('when all went well, or nobody walked, then there is none', () => expect([patrolSigns(round([fact(1)]), 100), patrolSigns(round([fact(1, { state: 'short' })], { walker: null }), 100)]).toEqual([[], []]))
})
