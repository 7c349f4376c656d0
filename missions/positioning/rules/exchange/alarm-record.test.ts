import { describe, expect, it } from 'vitest'
import type { Judged, JudgedKind } from '../../contract/judged.ts'
import { type AlarmFacts, alarmDraft, recordKindOf } from './alarm-record.ts'

const judged = (kind: JudgedKind, more: Partial<Judged> = {}): Judged => ({
  kind, phase: 'begun', cause: `${kind}:f`, at: 100_000, since: 40_000, level: 'red', fence: 'f', carriers: ['p', 'q'], plan: '厂区', x: 1, y: 2, floor: 1, value: 7, allowed: 3,
  basis: null, signedAt: null, answerBy: null, ...more,
})
const facts: AlarmFacts = {
  fence: '罐区', at: [122.4, 37.6],
  people: [{ id: 'p', name: '王芳', class: 'employee', at: [122.4, 37.6] }, { id: 'q', name: '李强', class: 'contractor', at: null }],
}

describe('which record an alarm makes', () => {
  it.each([['sos', 'person-alarm'], ['absence', 'person-alarm'], ['over-count', 'area-alarm'], ['crowd', 'area-alarm'], ['under-count', 'area-alarm'], ['gathering', 'gathering']] as const)('%s: %s', (kind, record) =>
    expect(recordKindOf(kind)).toBe(record))
})

describe('an alarm as it is exchanged', () => {
  it('of somebody: who, where, since when, in the words that people read', () =>
    expect(alarmDraft(judged('intrusion'), facts, undefined)).toEqual({
      deleted: false, kind: 'intrusion', level: 'red', begunAt: 100_000, endedAt: null, place: '罐区', at: [122.4, 37.6], person: 'p', fence: 'f',
      text: '王芳、李强越界：罐区。请通知其离开；确需进入的，先办理授权',
    }))
  it('of an area', () => expect(alarmDraft(judged('over-count'), facts, undefined)).toMatchObject({ fence: 'f', text: expect.stringContaining('超员：7 人') }))
  it('of a gathering: since the people stand there, with all of them', () =>
    expect(alarmDraft(judged('gathering'), facts, undefined)).toMatchObject({ begunAt: 40_000, lastAt: 100_000, carriers: ['p', 'q'], people: facts.people, endedAt: null }))
  it('that changes keeps its beginning', () => {
    const first = alarmDraft(judged('gathering'), facts, undefined)
    expect(alarmDraft(judged('gathering', { phase: 'changed', at: 130_000, since: 90_000, level: 'orange' }), { ...facts, people: facts.people.slice(0, 1) }, first))
      .toMatchObject({ begunAt: 40_000, lastAt: 130_000, level: 'orange', carriers: ['p'] })
  })
  it('that ends says what it said when it stood', () => {
    const first = alarmDraft(judged('gathering'), facts, undefined)
    const ended = alarmDraft(judged('gathering', { phase: 'ended', at: 160_000, carriers: [] }), { fence: null, at: null, people: [] }, first)
    expect(ended).toEqual({ ...first, lastAt: 160_000, endedAt: 160_000 })
    const sos = alarmDraft(judged('sos'), facts, undefined)
    expect(alarmDraft(judged('sos', { phase: 'ended', at: 160_000, carriers: [] }), { ...facts, people: [] }, sos)).toEqual({ ...sos, endedAt: 160_000 })
  })
  it('from nobody knows where says so', () => expect(alarmDraft(judged('sos', { plan: '', fence: null }), { ...facts, fence: null, at: null }, undefined)).toMatchObject({ place: '位置未知', at: null }))
  it('of nobody whom anybody knows is none', () => expect(alarmDraft(judged('sos'), { ...facts, people: [] }, undefined)).toBeUndefined())
  it('that is only heard of at its end is told as it is then', () => expect(alarmDraft(judged('gathering', { phase: 'ended' }), facts, undefined)).toMatchObject({ endedAt: 100_000, carriers: ['p', 'q'] }))
})
