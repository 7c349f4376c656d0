import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { PointState } from '@anlan/plant/contract/reading'
import type { WarningKind } from '../../contract/warnings.ts'
import { compareHits, judgeWarning, type TroubledMeasure, type WarningFacts } from './judge-warnings.ts'
import { decideSetting, settingOf, WARNINGS } from './warning-kinds.ts'

const NOW = Date.parse('2026-11-23T13:00:00+08:00')
const measure = (more: Partial<TroubledMeasure> = {}): TroubledMeasure =>
  ({ measure: 'm1', description: '高液位联锁', classify1: '1', unit: 'u1', unitName: '储罐区', unitLevel: '1', state: 'failed', since: NOW - HOUR, points: ['p1'], ...more })
const point = (more: Partial<PointState> = {}): PointState => ({
  point: 'p1', tag: 'LT-101', name: '液位', quantity: 'level', unit: '%', area: '罐区', equipment: '', value: 50, at: NOW, quality: 'good', source: 'feed',
  condition: null, conditionSince: null, bypassed: false, fed: true, low: 10, high: 80, highHigh: 85, ...more,
})
const calm: WarningFacts = { now: NOW, measures: [], points: [], alarms: [], dues: { begun: 0, done: 0 }, bypasses: [] }
const judge = (kind: WarningKind, facts: Partial<WarningFacts>, figures: Record<string, number> = {}) =>
  judgeWarning(kind, { ...calm, ...facts }, { ...settingOf(kind, undefined).figures, ...figures })
const titles = (kind: WarningKind, facts: Partial<WarningFacts>, figures: Record<string, number> = {}) => judge(kind, facts, figures).map(({ title }) => title)

describe('a calm plant', () => {
  it.each(Object.keys(WARNINGS) as WarningKind[])('gives %s nothing to say', (kind) => expect(judge(kind, {})).toEqual([]))
})

describe('measures', () => {
  it('that have failed for too long are named one by one', () => {
    const long = measure({ since: NOW - 8 * HOUR })
    expect(judge('measure-failed-long', { measures: [long, measure()] })).toEqual([
      { cause: 'warning:measure-failed-long:m1', subject: 'm1', title: '管控措施失效超过 8 小时：储罐区', detail: '高液位联锁', link: '/dual-prevention/picture/measures/m1' },
    ])
    expect(titles('measure-failed-long', { measures: [measure({ state: 'overdue', since: 0 })] })).toEqual([])
  })
  it('that fail together in one unit are one warning', () => {
    const failed = ['1', '2', '3', '4'].map((it) => measure({ measure: it, description: `措施${it}` }))
    expect(judge('unit-failed-many', { measures: failed })).toMatchObject([{ subject: 'u1', title: '储罐区 有 4 项措施失效', detail: '措施1、措施2、措施3 等 4 项' }])
    expect(titles('unit-failed-many', { measures: failed.map((it, at) => ({ ...it, unit: String(at % 2) })) })).toEqual([])
  })
  it('overdue count in a unit of major risk', () => {
    const overdue = measure({ state: 'overdue' })
    expect(titles('major-unit-overdue', { measures: [overdue] })).toEqual(['重大风险单元 储罐区 有排查超期'])
    expect(titles('major-unit-overdue', { measures: [{ ...overdue, unitLevel: '2' }, measure()] })).toEqual([])
    expect(titles('major-unit-overdue', { measures: [overdue] }, { minutes: 90 })).toEqual([])
  })
})

describe('points', () => {
  const silent = point({ condition: 'silent', conditionSince: NOW - 10 * MINUTE })
  it('of important measures tell their silence', () => {
    const unknown = measure({ state: 'unknown' })
    expect(judge('key-point-silent', { points: [silent], measures: [unknown] })).toMatchObject([{ subject: 'p1', title: 'LT-101 液位 数据中断超过 10 分钟', detail: '储罐区：高液位联锁' }])
    expect(titles('key-point-silent', { points: [silent], measures: [{ ...unknown, unitLevel: '2' }] })).toHaveLength(1)
    expect(titles('key-point-silent', { points: [silent], measures: [{ ...unknown, unitLevel: '3' }] })).toEqual([])
    expect(titles('key-point-silent', { points: [silent], measures: [{ ...unknown, classify1: '2' }] })).toEqual([])
    expect(titles('key-point-silent', { points: [{ ...silent, bypassed: true }, point(), { ...silent, conditionSince: null }], measures: [unknown] })).toEqual([])
  })
  it('silent together are one warning', () => {
    const many = ['1', '2', '3'].map((it) => ({ ...silent, point: it, tag: `T${it}` }))
    expect(judge('points-silent', { points: many })).toMatchObject([{ cause: 'warning:points-silent:all', subject: null, title: '3 个监测点数据中断', detail: 'T1 液位、T2 液位、T3 液位' }])
    expect(titles('points-silent', { points: many.slice(1) })).toEqual([])
  })
  it('of gas that alarm again and again', () => {
    const gas = point({ quantity: 'combustible-gas', tag: 'GT-1', name: '罐区可燃' })
    const alarms = [1, 2, 3].map((hours) => ({ point: 'p1', raisedAt: NOW - hours * HOUR, condition: 'high' }))
    expect(judge('gas-repeated', { points: [gas], alarms })).toMatchObject([{ title: 'GT-1 罐区可燃 24 小时内报警 3 次', detail: '位置：罐区。请查明泄漏源，不要只复位' }])
    expect(judge('gas-repeated', { points: [{ ...gas, quantity: 'toxic-gas', area: '' }], alarms })).toMatchObject([{ detail: '请查明泄漏源，不要只复位' }])
    expect(titles('gas-repeated', { points: [gas], alarms }, { hours: 2 })).toEqual([])
    expect(titles('gas-repeated', { points: [gas], alarms: alarms.map((it) => ({ ...it, condition: 'fault' })) })).toEqual([])
    expect(titles('gas-repeated', { points: [point()], alarms })).toEqual([])
  })
  it('of level that come near their limit, before they alarm', () => {
    expect(judge('level-near-limit', { points: [point({ value: 76 })] })).toMatchObject([{ title: 'LT-101 液位 接近高报', detail: '当前 76 %，高报 80 %' }])
    const none = [point({ value: 75.9 }), point({ value: 81, condition: 'high' }), point({ value: 79, bypassed: true }), point({ value: null }), point({ value: 79, high: null }), point({ value: 79, quantity: 'pressure' })]
    expect(titles('level-near-limit', { points: none })).toEqual([])
  })
  it('that are bypassed beyond what was approved', () => {
    const bypass = { id: 'b', point: 'p1', tag: 'LT-101', pointName: '液位', overdue: false, unapproved: false }
    expect(titles('bypass-overrun', { bypasses: [bypass, { ...bypass, overdue: true }, { ...bypass, unapproved: true }] })).toEqual(['LT-101 液位 旁路到期未恢复', 'LT-101 液位 未经批准已旁路'])
  })
})

describe('the inspections of the day', () => {
  it('are told as low from the set hour on, once a day', () => {
    expect(judge('completion-low', { dues: { begun: 10, done: 4 } })).toMatchObject([{ cause: 'warning:completion-low:2026-11-23', detail: '已开始 10 项，完成 4 项，完成率 40%' }])
    expect(titles('completion-low', { dues: { begun: 10, done: 5 } })).toEqual([])
    expect(titles('completion-low', { dues: { begun: 10, done: 4 }, now: NOW - 2 * HOUR })).toEqual([])
  })
})

describe('what is told', () => {
  const found = [{ cause: 'a', subject: null, title: '甲', detail: '', link: null }, { cause: 'b', subject: null, title: '乙', detail: '', link: null }]
  it('is what is new or graver set, and cleared what has gone', () => {
    expect(compareHits(found, [{ cause: 'b', title: '乙', level: 'red' }, { cause: 'c', title: '丙', level: 'red' }], 'red')).toEqual({ raise: [found[0]], clear: ['c'] })
    expect(compareHits(found.slice(1), [{ cause: 'b', title: '乙', level: 'yellow' }], 'red')).toEqual({ raise: [found[1]], clear: [] })
  })
})

describe('a setting', () => {
  const own = { enabled: false, level: 'red' as const, figures: { hours: 2 }, addressees: ['principal' as const] }
  it('stands over what is delivered', () => {
    expect(settingOf('measure-failed-long', undefined)).toMatchObject({ enabled: true, level: 'orange', figures: { hours: 8 } })
    expect(settingOf('measure-failed-long', own)).toEqual(own)
    expect(settingOf('completion-low', { ...own, figures: { hour: 10 } }).figures).toEqual({ hour: 10, percent: 50 })
  })
  it('keeps to the figures of the rule, within their bounds', () => {
    expect(decideSetting('measure-failed-long', { ...own, figures: { hours: 2, other: 1 } })).toEqual({ accepted: true, value: own })
    for (const hours of [0, 721, 1.5]) expect(decideSetting('measure-failed-long', { ...own, figures: { hours } })).toMatchObject({ refusal: { code: 'figure-out-of-bounds', field: 'figures.hours' } })
    expect(decideSetting('measure-failed-long', { ...own, figures: {} })).toMatchObject({ refusal: { message: '“失效超过”应为 1 到 720 之间的整数，单位小时' } })
  })
  it('is said in words with its figures', () => {
    for (const kind of Object.values(WARNINGS)) expect(kind.words(() => 7)).not.toContain('undefined')
    expect(WARNINGS['major-unit-overdue'].words(() => 0)).toBe('重大风险单元的管控措施到期未排查')
  })
})

it('binds nothing by a figure that is missing', () => {
  expect(judgeWarning('measure-failed-long', { ...calm, measures: [measure({ since: 0 })] }, {})).toEqual([])
})
