import { describe, expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import type { PointState } from '@anlan/plant/contract/reading'
import type { Suspicion } from '../contract/suspicion.ts'
import { decideConfirm, decideDismiss } from './decide.ts'
import type { Finding } from './finding.ts'
import { oddsOf } from './odds.ts'
import { factOfPoint } from './point-facts.ts'
import { unqualified } from './qualification.ts'
import { reconcile } from './reconcile.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const ID = '01890000-0000-7000-8000-000000000001'
const suspicion = (more: Partial<Suspicion> = {}): Suspicion => ({
  id: ID, version: 1, item: '5.4.2', cause: 'c', state: 'suspected', title: '探测器', facts: [], raisedAt: NOW, seenAt: NOW, decidedAt: null, decidedBy: null, reason: null, danger: null, ...more,
})
const finding = (cause: string): Finding => ({ item: '5.4.2', cause, title: cause, facts: [] })

describe('findings against what stands', () => {
  const given = { now: NOW, restDays: 30 }
  it('raises what is new, refreshes what stands, lets go what is gone', () => {
    const standing = [suspicion({ cause: 'stays' }), suspicion({ cause: 'gone' }), suspicion({ cause: 'old', state: 'lapsed' })]
    const { raise, refresh, lapse } = reconcile([finding('stays'), finding('new'), finding('old')], standing, given)
    expect(raise.map(({ cause }) => cause)).toEqual(['new', 'old'])
    expect(refresh.map(({ known }) => known.cause)).toEqual(['stays'])
    expect(lapse.map(({ cause }) => cause)).toEqual(['gone'])
  })
  it.each([
    ['dismissed yesterday', 'dismissed', NOW - DAY, 0],
    ['dismissed a month ago', 'dismissed', NOW - 30 * DAY, 1],
    ['dismissed at a time nobody knows', 'dismissed', null, 1],
    ['confirmed long ago', 'confirmed', NOW - 300 * DAY, 0],
  ] as const)('%s', (_name, state, decidedAt, raised) => {
    expect(reconcile([finding('c')], [suspicion({ state, decidedAt })], given).raise.length).toBe(raised)
  })
})

describe('a person decides', () => {
  const by = { name: '周安全', now: NOW }
  it('confirms what is suspected, and what was and has gone', () => {
    for (const state of ['suspected', 'lapsed'] as const)
      expect(decideConfirm(suspicion({ state }), { reason: '现场属实', danger: ID }, by)).toMatchObject({ accepted: true, value: { state: 'confirmed', danger: ID, decidedBy: '周安全', version: 2 } })
  })
  it('dismisses only what is suspected', () => {
    expect(decideDismiss(suspicion(), { reason: '探测器在标定' }, by)).toMatchObject({ accepted: true, value: { state: 'dismissed', danger: null } })
    expect(decideDismiss(suspicion({ state: 'lapsed' }), { reason: '探测器在标定' }, by)).toMatchObject({ accepted: false, refusal: { code: 'suspicion-not-dismiss' } })
  })
  it('decides once', () => {
    expect(decideConfirm(suspicion({ state: 'dismissed' }), { reason: '又属实', danger: ID }, by)).toMatchObject({ accepted: false, refusal: { kind: 'conflict' } })
  })
})

describe('what a point shows', () => {
  const point = (quantity: string): PointState => ({
    point: ID, tag: 'T-1', name: '一号', quantity, unit: '米', area: '罐区', equipment: '', value: 1, at: NOW, quality: 'good', source: 'feed', condition: null, conditionSince: NOW, bypassed: false, fed: true, low: 0, high: 8, highHigh: 9,
  })
  const kindOf = (quantity: string, condition: Parameters<typeof factOfPoint>[0]['condition'], roofs: string[] = []) => factOfPoint({ point: point(quantity), condition, value: 1, limit: 2, since: NOW }, roofs)?.kind
  it.each([
    ['combustible-gas', 'fault', [], 'gas-detector-down'],
    ['toxic-gas', 'silent', [], 'gas-detector-down'],
    ['combustible-gas', 'high', [], undefined],
    ['level', 'high-high', [], 'over-quantity'],
    ['level', 'low', ['T-1'], 'roof-landed'],
    ['level', 'low', ['T-2'], undefined],
    ['level', 'high', ['T-1'], undefined],
    ['pressure', 'high-high', [], undefined],
  ] as const)('%s %s', (quantity, condition, roofs, kind) => expect(kindOf(quantity, condition, [...roofs])).toBe(kind))
})

describe('certificates', () => {
  const holders = [{ name: '钱总', role: 'principal' as const }, { name: '周安全', role: 'safety-manager' as const }, { name: '新来', role: 'safety-manager' as const }]
  it('tells of whoever let theirs run out, not of a renewed one, nor of one that was never entered', () => {
    const certificates = [
      { holder: '钱总', kind: 'principal', validUntil: '2026-11-01' }, { holder: '钱总', kind: 'training', validUntil: '2028-01-01' },
      { holder: '周安全', kind: 'safety-manager', validUntil: '2025-01-01' }, { holder: '周安全', kind: 'safety-manager', validUntil: '2026-11-23' },
    ]
    expect(unqualified(holders, certificates, '2026-11-23').map(({ data }) => data)).toEqual([{ name: '钱总', role: 'principal', expired: '2026-11-01' }])
  })
})

describe('a commitment against the day', () => {
  it.each([
    [{ majorDanger: false, stopped: 0 }, { openMajorDangers: 1, stoppedUnits: 0 }, 1],
    [{ majorDanger: true, stopped: 0 }, { openMajorDangers: 1, stoppedUnits: 2 }, 1],
    [{ majorDanger: false, stopped: 2 }, { openMajorDangers: 0, stoppedUnits: 1 }, 0],
  ])('%o, %o', (claimed, found, odds) => expect(oddsOf(claimed, found)).toHaveLength(odds))
})
