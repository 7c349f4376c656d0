import { describe, expect, it } from 'vitest'
import { startOfDay } from '@anlan/kernel/time'
import { resolve } from '@anlan/standards/profile'
import type { Measure, RiskEvent, RiskUnit } from '../contract/records.ts'
import { id, NOW, plan } from '../testing/sample-records.ts'
import { decideInherent } from './assessment.ts'
import { decidePlan } from './inspection-plan.ts'
import { firstVersion, revised, wouldChange } from './revision.ts'
import { decideMeasure, decideRiskEvent, decideSavePlan, decideUnit } from './save-register.ts'

const rules = resolve('notice-2021', NOW)
const edited = { id: id(1), version: 0, deleted: false }
const unit = { hazardCode: '371002901001' } as RiskUnit
const riskEvent = {} as RiskEvent
const measure = { dataSrc: '2' } as Measure
const free = { children: 0, nameTaken: false }
const known = { rules, postName: null }

describe('given a unit, event or measure on a screen', () => {
  const unitWords = { ...edited, name: '储罐区', hazardCode: 'x', department: 'd', responsible: 'r', riskLevel: '2' as const, areas: [], polygon: null }
  const eventWords = { ...edited, unit: id(2), name: '溢流', inherent: null, inherentLevel: null, residual: null, residualLevel: null, residualReason: null }
  const measureWords = { ...edited, riskEvent: id(3), dataSrc: '2' as const, classify1: '3' as const, classify2: '3-2' as const, classify3: '', description: '检尺', inspectionContent: '查记录', controlLevel: null, post: null, lowersLikelihood: null, lowersSeverity: null }
  it('when nothing stands against it, then its words are kept', () => {
    expect(decideUnit(unitWords, free)).toMatchObject({ value: { name: '储罐区', deleted: false } })
    expect(decideRiskEvent(eventWords, { ...free, unit, rules })).toMatchObject({ value: { inherentLevel: null } })
    expect(decideMeasure(measureWords, { ...free, ...known, riskEvent })).toMatchObject({ value: { description: '检尺' } })
  })
  it('when its parent is gone, its name is taken or records hang on it, then it is refused', () => {
    expect(decideUnit(unitWords, { ...free, nameTaken: true })).toMatchObject({ refusal: { code: 'name-taken' } })
    expect(decideUnit({ ...unitWords, deleted: true }, { ...free, children: 2 })).toMatchObject({ refusal: { code: 'has-children', message: expect.stringContaining('2 个风险事件') } })
    expect(decideUnit({ ...unitWords, deleted: true }, free)).toMatchObject({ accepted: true })
    expect(decideRiskEvent(eventWords, { ...free, unit: undefined, rules })).toMatchObject({ refusal: { code: 'no-parent', field: 'unit' } })
    expect(decideRiskEvent(eventWords, { children: 0, nameTaken: true, unit, rules })).toMatchObject({ refusal: { code: 'name-taken' } })
    expect(decideRiskEvent({ ...eventWords, deleted: true }, { ...free, children: 1, unit, rules })).toMatchObject({ refusal: { code: 'has-children' } })
    expect(decideMeasure(measureWords, { ...free, ...known, riskEvent: undefined })).toMatchObject({ refusal: { code: 'no-parent' } })
    expect(decideMeasure(measureWords, { children: 0, nameTaken: true, ...known, riskEvent })).toMatchObject({ refusal: { code: 'name-taken' } })
    expect(decideMeasure({ ...measureWords, deleted: true }, { ...free, ...known, children: 1, riskEvent })).toMatchObject({ refusal: { code: 'has-children' } })
  })
  it('when classes do not belong together, or a plan stands against 自动化监控, then it is refused', () => {
    expect(decideMeasure({ ...measureWords, classify2: '1-1' }, { ...free, ...known, riskEvent })).toMatchObject({ refusal: { code: 'classes-apart' } })
    expect(decideMeasure({ ...measureWords, classify2: '9-9' as never }, { ...free, ...known, riskEvent })).toMatchObject({ refusal: { code: 'classes-apart' } })
    expect(decideMeasure({ ...measureWords, dataSrc: '1' }, { ...free, ...known, children: 1, riskEvent })).toMatchObject({ refusal: { code: 'plan-stands' } })
    expect(decideMeasure({ ...measureWords, dataSrc: '1' }, { ...free, ...known, riskEvent })).toMatchObject({ accepted: true })
  })
  it('when a post is named, then its name is kept; an unknown one and a measure that lowers too much are refused', () => {
    expect(decideMeasure({ ...measureWords, post: id(9), lowersSeverity: 4 }, { ...free, rules, postName: '操作工', riskEvent })).toMatchObject({ value: { post: id(9), postName: '操作工', lowersSeverity: 4 } })
    expect(decideMeasure({ ...measureWords, post: id(9) }, { ...free, ...known, riskEvent })).toMatchObject({ refusal: { code: 'no-such-post', field: 'post' } })
    expect(decideMeasure({ ...measureWords, lowersLikelihood: 4.01 }, { ...free, ...known, riskEvent })).toMatchObject({ refusal: { field: 'lowersLikelihood', message: '单项措施最多降低 4 级' } })
  })
  it('when it is rated after the measures, too, then that level follows, and is refused where it grew without a word', () => {
    const rated = { ...eventWords, inherent: { method: 'LS' as const, l: 3, s: 3 } }
    expect(decideRiskEvent({ ...rated, residual: { method: 'LS', l: 2, s: 2 } }, { ...free, unit, rules })).toMatchObject({ value: { inherentLevel: '3', residualLevel: '4' } })
    const worse = { ...rated, residual: { method: 'LS' as const, l: 5, s: 5 } }
    expect(decideRiskEvent(worse, { ...free, unit, rules })).toMatchObject({ refusal: { code: 'residual-worse', field: 'residualReason' } })
    expect(decideRiskEvent({ ...worse, residualReason: '新装置投用初期，按最不利情况评价' }, { ...free, unit, rules })).toMatchObject({ value: { residualLevel: '1' } })
    expect(decideRiskEvent({ ...rated, residual: { method: 'LS', l: 9, s: 5 } }, { ...free, unit, rules })).toMatchObject({ refusal: { field: 'residual', facts: { part: 'l' } } })
    expect(decideRiskEvent({ ...rated, residual: { method: 'LS', l: 3, s: 3 }, residualLevel: '4' }, { ...free, unit, rules })).toMatchObject({ refusal: { code: 'level-too-mild', field: 'residualLevel' } })
    expect(decideRiskEvent({ ...eventWords, residualLevel: '1' }, { ...free, unit, rules })).toMatchObject({ value: { inherentLevel: null, residualLevel: '1' } })
  })
  it('when the rating is off the table, then so is the event', () => {
    expect(decideRiskEvent({ ...eventWords, inherent: { method: 'LEC', l: 8, e: 6, c: 15 } }, { ...free, unit, rules })).toMatchObject({ refusal: { field: 'l' } })
  })
})

describe('given a rating', () => {
  it('when no level is stated, then it follows; a worse one stands, a milder one is refused', () => {
    expect(decideInherent({ inherent: { method: 'LEC', l: 3, e: 6, c: 15 }, inherentLevel: null }, rules)).toMatchObject({ value: '2' })
    expect(decideInherent({ inherent: { method: 'LS', l: 5, s: 4 }, inherentLevel: null }, rules)).toMatchObject({ value: '1' })
    expect(decideInherent({ inherent: { method: 'LEC', l: 3, e: 6, c: 15 }, inherentLevel: '1' }, rules)).toMatchObject({ value: '1' })
    expect(decideInherent({ inherent: { method: 'LEC', l: 3, e: 6, c: 15 }, inherentLevel: '3' }, rules)).toMatchObject({ refusal: { code: 'level-too-mild', message: expect.stringContaining('270') } })
    expect(decideInherent({ inherent: null, inherentLevel: '3' }, rules)).toMatchObject({ value: '3' })
  })
})

describe('given a plan', () => {
  const words = { ...edited, measure: id(3), content: '查记录', cycle: 1, cycleUnit: '天' as const, windowStart: null, windowEnd: null, workDayType: '0' as const, workType: '0' as const, taskNum: null, post: id(4), postName: '操作工', person: null, active: true }
  const facts = { measure, before: undefined, another: false, rules, now: NOW }
  it('when it is right, then it begins with the present day, or stays with its first start', () => {
    expect(decideSavePlan(words, facts)).toMatchObject({ value: { firstStart: startOfDay('2026-11-23'), active: true } })
    expect(decideSavePlan({ ...words, version: 1 }, { ...facts, before: plan({ firstStart: 7 }) })).toMatchObject({ value: { firstStart: 7 } })
    expect(decideSavePlan({ ...words, firstStart: 9 }, facts)).toMatchObject({ value: { firstStart: 9 } })
  })
  it('when its measure is gone or has one already, then it is refused', () => {
    expect(decideSavePlan(words, { ...facts, measure: undefined })).toMatchObject({ refusal: { code: 'no-parent' } })
    expect(decideSavePlan(words, { ...facts, another: true })).toMatchObject({ refusal: { code: 'plan-stands' } })
  })
  it('when cycle, 包保 item or addressee are wrong, then it is refused, yet it may be deleted', () => {
    expect(decideSavePlan({ ...words, cycleUnit: '小时' }, facts)).toMatchObject({ refusal: { code: 'window-missing' } })
    expect(decideSavePlan({ ...words, workType: '1' }, facts)).toMatchObject({ refusal: { code: 'task-num-out-of-range' } })
    expect(decideSavePlan({ ...words, post: null }, facts)).toMatchObject({ refusal: { code: 'nobody' } })
    expect(decideSavePlan({ ...words, person: id(5) }, facts)).toMatchObject({ refusal: { code: 'nobody' } })
    expect(decideSavePlan({ ...words, post: null, deleted: true }, facts)).toMatchObject({ value: { deleted: true, active: false } })
  })
  it('when the measure watches itself, then it has no plan', () => {
    expect(decidePlan(plan(), { dataSrc: '1' }, rules)).toMatchObject({ refusal: { code: 'monitored' } })
  })
})

describe('given a record', () => {
  it('when it is revised, then its version grows and the hand is written down', () => {
    const first = firstVersion(id(1), { name: '王芳', now: 1 })
    expect(revised(first, { deleted: true }, { name: '李班长', now: 2 })).toEqual({ id: id(1), version: 2, deleted: true, createdAt: 1, createdBy: '王芳', updatedAt: 2, updatedBy: '李班长' })
  })
  it('when only the order of keys differs, or nothing stands for null, then nothing would change', () => {
    const record: { a: { x: number; y: number[] } | null; b?: string | null } = { a: { x: 1, y: [2, 1] } }
    expect(wouldChange(record, { a: { y: [2, 1], x: 1 }, b: null })).toBe(false)
    expect(wouldChange(record, { a: { y: [1, 2], x: 1 } })).toBe(true)
  })
})
