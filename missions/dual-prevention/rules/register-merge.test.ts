import { describe, expect, it } from 'vitest'
import { id } from '../testing/sample-records.ts'
import type { RegisterRow } from './register-check.ts'
import type { RegisterPlan } from './register-plan.ts'
import { mergeRegister, type Register } from './register-merge.ts'

const row = (n: number, more: Partial<RegisterRow> = {}): RegisterRow => ({
  row: n, id: null,
  unit: { name: '储罐区', hazardCode: '371002901001', department: '储运车间', responsible: '孙主任', riskLevel: '2' },
  riskEvent: { name: '满罐溢流', inherent: null, inherentLevel: '2', residualLevel: null },
  measure: { dataSrc: '2', classify1: '3', classify2: '3-2', classify3: '', description: `检尺${n}`, inspectionContent: '查记录', controlLevel: null },
  plan: { content: '查记录', cycle: 1, cycleUnit: '天', windowStart: null, windowEnd: null, workDayType: '0', workType: '0', taskNum: null, post: id(900), postName: '操作工', person: null },
  ...more,
})
const EMPTY: Register = { units: [], riskEvents: [], measures: [], plans: [] }
let next = 0
const merge = (rows: readonly RegisterRow[], standing: Register = EMPTY) => mergeRegister(rows, { standing, by: { name: '周安全', now: 5 }, firstStart: 7, newId: () => id(1_000 + next++) })
const counts = (added: number, changed: number, unchanged: number) => ({ added, changed, unchanged })

describe('given an empty register', () => {
  it('when rows come in, then parents are made once and children know them', () => {
    const made = merge([row(1), row(2), row(3, { riskEvent: { name: '泄漏', inherent: null, inherentLevel: null, residualLevel: null } })])
    expect(made.counts).toEqual({ units: counts(1, 0, 0), riskEvents: counts(2, 0, 0), measures: counts(3, 0, 0), plans: counts(3, 0, 0) })
    expect(made.riskEvents.map((it) => it.unit)).toEqual([made.units[0]?.id, made.units[0]?.id])
    expect(made.measures[2]).toMatchObject({ riskEvent: made.riskEvents[1]?.id, version: 1, createdBy: '周安全', deleted: false })
    expect(made.plans[0]).toMatchObject({ measure: made.measures[0]?.id, firstStart: 7, active: true, postName: '操作工' })
  })
  it('when a row bears the receiver’s id, then the measure has it', () => {
    expect(merge([row(1, { id: id(42) })]).measures[0]?.id).toBe(id(42))
  })
})

describe('given the register of last time', () => {
  const before = merge([row(1), row(2)])
  it('when the same rows come again, then nothing is written', () => {
    const again = merge([row(1), row(2)], before)
    expect(again).toMatchObject({ units: [], riskEvents: [], measures: [], plans: [] })
    expect(again.counts.measures).toEqual(counts(0, 0, 2))
  })
  it('when a row has changed, then it is a new version of the same record, its first start kept', () => {
    const base = row(1)
    const again = merge([{ ...base, unit: { ...base.unit, riskLevel: '1' }, measure: { ...base.measure, inspectionContent: '查液位' }, plan: { ...(base.plan as RegisterPlan), cycle: 2 } }], { ...before, plans: before.plans.map((plan) => ({ ...plan, firstStart: 3 })) })
    expect(again.units).toMatchObject([{ id: before.units[0]?.id, version: 2, riskLevel: '1', updatedBy: '周安全' }])
    expect(again.measures).toMatchObject([{ id: before.measures[0]?.id, version: 2 }])
    expect(again.plans).toMatchObject([{ id: before.plans[0]?.id, version: 2, cycle: 2, firstStart: 3 }])
    expect(again.counts.measures).toEqual(counts(0, 1, 0))
  })
  it('when a known id comes with other words, then the record of that id takes them', () => {
    const again = merge([row(9, { id: before.measures[0]?.id ?? null })], before)
    expect(again.measures).toMatchObject([{ id: before.measures[0]?.id, description: '检尺9', version: 2 }])
  })
  it('when the receiver’s id comes for a measure known under ours, then it takes its place', () => {
    const again = merge([row(1, { id: id(42) })], before)
    expect(again.measures.map((it) => [it.id, it.deleted])).toEqual([[before.measures[0]?.id, true], [id(42), false]])
    expect(again.plans.map((it) => [it.measure, it.deleted, it.active])).toEqual([[id(42), false, true], [before.measures[0]?.id, true, false]])
  })
  it('when a measure becomes 自动化监控, then its plan goes, once', () => {
    const base = row(1)
    const monitored = { ...base, measure: { ...base.measure, dataSrc: '1' as const }, plan: null }
    const again = merge([monitored], before)
    expect(again.plans).toMatchObject([{ id: before.plans[0]?.id, deleted: true, active: false, version: 2 }])
    expect(merge([monitored], { ...before, measures: again.measures, plans: again.plans }).plans).toEqual([])
  })
  it('when a row leaves its plan alone, then so does the register', () => {
    expect(merge([{ ...row(1), plan: 'kept' }], before).plans).toEqual([])
  })
  it('when the sheet says nothing of how the residual level was found, then the rating stays, unless the level is another one', () => {
    const rated = { ...before, riskEvents: before.riskEvents.map((it) => ({ ...it, residual: { method: 'LS' as const, l: 2, s: 2 }, residualLevel: '4' as const })) }
    expect(merge([row(1)], rated).riskEvents).toEqual([])
    const at = (residualLevel: '3' | '4') => merge([{ ...row(1), riskEvent: { ...row(1).riskEvent, residualLevel } }], rated).riskEvents
    expect(at('4')).toEqual([])
    expect(at('3')).toMatchObject([{ residual: null, residualLevel: '3' }])
    const anew = { method: 'LS' as const, l: 1, s: 2 }
    expect(merge([{ ...row(1), riskEvent: { ...row(1).riskEvent, residual: anew, residualLevel: '4' } }], rated).riskEvents).toMatchObject([{ residual: anew }])
  })
  it('when a deleted record is named again, then it lives again', () => {
    const gone = { ...before, units: before.units.map((unit) => ({ ...unit, deleted: true })) }
    expect(merge([row(1)], gone).units).toMatchObject([{ id: before.units[0]?.id, deleted: false, version: 2 }])
    const double = { ...before, measures: [...before.measures, ...before.measures.map((it) => ({ ...it, id: id(77), deleted: true }))] }
    expect(merge([row(1)], double).measures).toEqual([])
  })
})
