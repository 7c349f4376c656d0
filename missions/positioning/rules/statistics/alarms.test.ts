import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { type AlarmCase, type AlarmCourse, beganAt, casesOf, isDecided, type JudgedCase } from './alarm-case.ts'
import { byKindAndPlace, fits, groupCases } from './case-groups.ts'
import { lengthWords, percentWords } from './figure-words.ts'
import { figuresOf, spansOf, trendOf, unitFor } from './figures.ts'
import { cardAt, falseCards, falseHours, falseReasons, falseRows } from './false-alarms.ts'

const MONDAY = Date.parse('2026-11-23T09:30:00+08:00')
let count = 0
const alarm = (more: Partial<AlarmCourse> = {}): AlarmCourse => {
  count += 1
  return { id: `a${count}`, cause: 'positioning:c', kind: 'intrusion', level: 'yellow', title: '', state: 'raised', raisedAt: MONDAY, clearedAt: null, times: 1, ...more }
}
const judged = (more: Partial<JudgedCase> = {}): JudgedCase => ({ cause: 'c', begunAt: MONDAY, endedAt: null, fence: 'f', carriers: ['wang'], plan: '厂区', x: 0, y: 0, floor: 1, value: 0, ...more })
const caseOf = (more: Partial<AlarmCourse> = {}, what: Partial<JudgedCase> | null = {}): AlarmCase => ({ ...alarm(more), judged: what === null ? null : judged(what) })

describe('alarms and judgements', () => {
  it('meet by cause, the nearest in time', () => {
    const [one, other] = [judged({ begunAt: MONDAY - MINUTE }), judged({ begunAt: MONDAY + 10 * MINUTE })]
    expect(casesOf([alarm(), alarm({ raisedAt: MONDAY + 9 * MINUTE }), alarm({ cause: 'positioning:elsewhere' })], [one, other]).map((it) => it.judged)).toEqual([one, other, null])
    expect([beganAt(caseOf({}, { begunAt: 5 })), beganAt(caseOf({}, null))]).toEqual([5, MONDAY])
  })

  it('are decided once somebody has said what it was', () => {
    expect((['raised', 'acknowledged', 'handled', 'closed', 'misreport'] as const).map((state) => isDecided(alarm({ state })))).toEqual([false, false, true, true, true])
  })
})

describe('the figures of alarms', () => {
  it('count what became of them, how soon, and how many were false', () => {
    const all = [
      alarm({ state: 'closed', level: 'red', acknowledgedAt: MONDAY + 60 * SECOND, handledAt: MONDAY + 300 * SECOND, overAt: MONDAY + 900 * SECOND, times: 3 }),
      alarm({ state: 'handled', handledAt: MONDAY + 100 * SECOND }),
      alarm({ state: 'misreport', overAt: MONDAY + 20 * SECOND }),
      alarm({ state: 'acknowledged', acknowledgedAt: MONDAY + 60 * SECOND }),
      alarm(),
    ]
    expect(figuresOf(all)).toEqual({ raised: 5, red: 1, times: 7, handled: 2, misreport: 1, open: 2, ackSeconds: 60, handleSeconds: 140, falseRate: 1 / 3 })
    expect(figuresOf([])).toMatchObject({ raised: 0, ackSeconds: null, handleSeconds: null, falseRate: null })
  })

  it('are cut into days, weeks and months', () => {
    expect([unitFor('2026-11-01', '2026-12-01'), unitFor('2026-11-01', '2026-12-02'), unitFor('2026-11-01', '2027-01-31'), unitFor('2026-11-01', '2027-02-01')]).toEqual(['day', 'week', 'week', 'month'])
    expect(spansOf('2026-11-28', '2026-11-30', 'day')).toHaveLength(3)
    expect(spansOf('2026-11-01', '2026-11-10', 'week')).toEqual([{ from: '2026-11-01', to: '2026-11-07' }, { from: '2026-11-08', to: '2026-11-10' }])
    expect(spansOf('2026-11-20', '2027-01-05', 'month')).toEqual([{ from: '2026-11-20', to: '2026-11-30' }, { from: '2026-12-01', to: '2026-12-31' }, { from: '2027-01-01', to: '2027-01-05' }])
    expect(trendOf([alarm({ state: 'misreport' }), alarm({ state: 'closed' }), alarm()], '2026-11-22', '2026-11-23', 'day')).toEqual([
      { from: '2026-11-22', to: '2026-11-22', raised: 0, handled: 0, misreport: 0 }, { from: '2026-11-23', to: '2026-11-23', raised: 3, handled: 1, misreport: 1 },
    ])
  })

  it('are told in words', () => {
    expect([null, 0, 0.1599, 1].map(percentWords)).toEqual(['—', '0%', '15.9%', '100%'])
    expect([null, 0, 59.6, 60, 200, 3600, 7500].map(lengthWords)).toEqual(['—', '0 秒', '1 分', '1 分', '3 分 20 秒', '1 小时', '2 小时 5 分'])
  })
})

describe('alarms of some', () => {
  const people = new Map([['wang', { class: 'employee', department: 'd1' }], ['li', { class: 'contractor', department: null }]])
  const all = { class: [], kind: [] }
  it('are those of a kind, an area, a class or a department', () => {
    const it = caseOf({}, { carriers: ['wang', 'stranger'] })
    expect([fits(it, all, people), fits(it, { ...all, kind: ['sos'] }, people), fits(it, { ...all, fence: 'g' }, people), fits(it, { ...all, fence: 'f' }, people)]).toEqual([true, false, false, true])
    expect([fits(it, { ...all, class: ['contractor'] }, people), fits(it, { ...all, class: ['employee'] }, people), fits(it, { ...all, department: 'd1' }, people), fits(it, { ...all, department: 'd2' }, people)]).toEqual([false, true, true, false])
    expect([fits(caseOf({}, null), { ...all, fence: 'f' }, people), fits(caseOf({}, null), { ...all, class: ['employee'] }, people)]).toEqual([false, false])
  })

  it('are grouped; one about several people counts in each of their groups', () => {
    const cases = [caseOf({}, { carriers: ['wang', 'li'] }), caseOf({ kind: 'sos' }, { fence: null, carriers: ['stranger'] }), caseOf({}, null)]
    const sizes = (by: Parameters<typeof groupCases>[1]) => Object.fromEntries([...groupCases(cases, by, people)].map(([key, its]) => [String(key), its.length]))
    expect([sizes('kind'), sizes('fence'), sizes('department'), sizes('class')]).toEqual([{ intrusion: 2, sos: 1 }, { f: 1, null: 2 }, { d1: 1, null: 3 }, { employee: 1, contractor: 1, null: 2 }])
    expect(byKindAndPlace(cases).map(({ kind, fence, cases: its }) => [kind, fence, its.length])).toEqual([['intrusion', 'f', 1], ['sos', null, 1], ['intrusion', null, 1]])
  })
})

describe('false alarms', () => {
  const falses = [caseOf({ state: 'misreport', misreportReason: '漂移' }), caseOf({ state: 'misreport', misreportReason: '漂移' }, { carriers: ['li'] }), caseOf({ state: 'misreport' }, null)]
  const cases = [...falses, caseOf({ state: 'closed' }), caseOf(), caseOf({ kind: 'sos', state: 'closed' })]
  it('stand by kind and area against the limit', () => {
    expect(falseRows(cases, 0.15)).toEqual([
      { kind: 'intrusion', fence: 'f', raised: 4, decided: 3, misreport: 2, rate: 2 / 3, over: true }, { kind: 'intrusion', fence: null, raised: 1, decided: 1, misreport: 1, rate: 1, over: true },
    ])
    const many = [caseOf({ state: 'misreport' }), ...Array.from({ length: 19 }, () => caseOf({ state: 'closed' }))]
    expect(falseRows(many, 0.15)[0]).toMatchObject({ rate: 0.05, over: false })
    expect(falseRows([caseOf({ state: 'misreport', kind: 'lost' }), caseOf({ state: 'closed', kind: 'lost' }), caseOf({ state: 'misreport' })], 0.15).map(({ kind }) => kind)).toEqual(['intrusion', 'lost'])
  })

  it('stand by hour, reason and card', () => {
    expect(falseHours(cases).map((number, hour) => [hour, number]).filter(([, number]) => number !== 0)).toEqual([[9, 3]])
    expect(falseReasons([...cases].reverse())).toEqual([{ words: '漂移', count: 2 }, { words: '未写原因', count: 1 }])
    const carried = [{ number: 'T-1', person: 'wang', from: 0, until: null }, { number: 'T-2', person: 'li', from: 0, until: MONDAY }, { number: 'T-3', person: 'li', from: MONDAY, until: MONDAY + 1 }]
    expect([cardAt(carried, 'li', MONDAY), cardAt(carried, 'li', MONDAY + 1), cardAt(carried, 'nobody', MONDAY)]).toEqual(['T-3', undefined, undefined])
    expect(falseCards([...cases, caseOf({ state: 'misreport' }, { carriers: ['nobody'] })], carried)).toEqual([{ number: 'T-1', person: 'wang', decided: 3, misreport: 1 }, { number: 'T-3', person: 'li', decided: 1, misreport: 1 }])
  })
})
