import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { judgeMeasure, type MeasureFacts } from './judge-measure.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const id = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
const point = (more: Partial<MeasureFacts['points'][number]> = {}): MeasureFacts['points'][number] =>
  ({ point: id(1), tag: 'LT-101', name: '液位', value: 50, unit: '%', at: NOW, condition: null, conditionSince: null, bypassed: false, ...more })
const inspected: MeasureFacts = {
  measure: { dataSrc: '2' }, paused: true, dangers: [], bound: 0, points: [], planned: true, due: null, missed: null, stop: null,
  last: { id: id(9), checkedAt: NOW - HOUR, result: '0', inspector: '王芳', closed: false },
}
const watched: MeasureFacts = { ...inspected, measure: { dataSrc: '1' }, paused: false, planned: false, last: null, bound: 1, points: [point()] }
const due = { id: id(5), startAt: NOW - HOUR, endAt: NOW + HOUR }
const missed = { id: id(6), startAt: NOW - 3 * HOUR, endAt: NOW - 2 * HOUR }
const danger = { id: id(7), name: '滴漏', level: '0' as const, reportedAt: NOW - HOUR }
const judge = (more: Partial<MeasureFacts>, of = inspected) => {
  const { state, reasons } = judgeMeasure({ ...of, ...more })
  return [state, ...reasons.map(({ kind }) => kind)]
}

describe('a measure that people inspect', () => {
  it('is effective after a normal inspection, and says by whom', () => {
    expect(judgeMeasure(inspected)).toEqual({ state: 'effective', reasons: [{ kind: 'checked', text: '11-23 08:00 王芳排查正常', subject: id(9), since: NOW - HOUR }] })
    expect(judgeMeasure({ ...inspected, last: { id: id(9), checkedAt: NOW - HOUR, result: '3', inspector: '王芳', closed: false } }).reasons[0]?.text).toBe('11-23 08:00 王芳排查已记录')
  })
  it('is to be checked while a due runs, and when nobody ever has', () => {
    expect(judge({ due })).toEqual(['to-check', 'due'])
    expect(judge({ last: null })).toEqual(['to-check', 'never-checked'])
  })
  it('is overdue after a missed due, until a later inspection', () => {
    expect(judge({ missed, last: null })).toEqual(['overdue', 'missed'])
    expect(judge({ missed, due, last: null })).toEqual(['overdue', 'missed', 'due'])
    expect(judge({ missed, last: { id: id(9), checkedAt: NOW - 4 * HOUR, result: '0', inspector: '王芳', closed: false } })).toEqual(['overdue', 'missed'])
    expect(judge({ missed })).toEqual(['effective', 'checked'])
  })
  it('has failed with an open danger, or an abnormal inspection that nothing closed', () => {
    expect(judge({ dangers: [danger], due })).toEqual(['failed', 'danger', 'due'])
    expect(judgeMeasure({ ...inspected, dangers: [{ ...danger, level: '1' }] }).reasons[0]).toMatchObject({ text: '重大隐患未闭环：滴漏', subject: id(7) })
    const last = { id: id(9), checkedAt: NOW - HOUR, result: '1' as const, inspector: '王芳', closed: false }
    expect(judge({ last })).toEqual(['failed', 'abnormal'])
    expect(judge({ last: { ...last, closed: true } })).toEqual(['effective', 'checked'])
  })
  it('without a plan is unknown', () => {
    expect(judge({ planned: false, last: null })).toEqual(['unknown', 'no-plan'])
    expect(judge({ planned: false })).toEqual(['unknown', 'no-plan'])
  })
})

describe('a measure that lives from points', () => {
  it('is effective while they are normal', () => {
    expect(judgeMeasure(watched)).toMatchObject({ state: 'effective', reasons: [{ kind: 'point-normal', text: '监测点正常：LT-101 液位', subject: id(1) }] })
  })
  it('has failed with an alarm of one, and says the value', () => {
    expect(judgeMeasure({ ...watched, points: [point(), point({ condition: 'high', value: 82, conditionSince: NOW })], bound: 2 })).toMatchObject({ state: 'failed', reasons: [{ kind: 'point-alarm', text: '监测点高报：LT-101 液位 82 %', since: NOW }] })
    expect(judgeMeasure({ ...watched, points: [point({ condition: 'fault', value: null })] }).reasons[0]?.text).toBe('监测点故障：LT-101 液位')
  })
  it('is unknown when the feed is silent, has never spoken, or is not bound', () => {
    expect(judge({ points: [point({ condition: 'silent' })] }, watched)).toEqual(['unknown', 'silent'])
    expect(judge({ points: [point({ at: null, value: null })] }, watched)).toEqual(['unknown', 'no-value'])
    expect(judge({ points: [], bound: 0 }, watched)).toEqual(['unknown', 'no-point'])
    expect(judge({ bound: 2 }, watched)).toEqual(['unknown', 'no-point'])
  })
  it('is out of use while a point is bypassed', () => {
    expect(judge({ points: [point({ bypassed: true, condition: 'high' })] }, watched)).toEqual(['stopped', 'bypass'])
  })
  it('that people inspect fails with its point too, and is not made unknown by silence', () => {
    expect(judge({ bound: 1, points: [point({ condition: 'low' })] })).toEqual(['failed', 'point-alarm'])
    expect(judge({ bound: 1, points: [point({ condition: 'silent' })] })).toEqual(['effective', 'checked'])
    expect(judge({ bound: 1, points: [point()] })).toEqual(['effective', 'checked'])
  })
})

describe('a stop of the unit', () => {
  const stop = { endAt: NOW + HOUR, reason: '大修' }
  it('takes the place of what is due, and never hides a failure', () => {
    expect(judge({ stop, due, missed, last: null })).toEqual(['stopped', 'stop', 'missed', 'due'])
    expect(judge({ stop, dangers: [danger] })).toEqual(['failed', 'danger', 'stop'])
  })
  it('does not stop what guards a stopped unit', () => {
    expect(judge({ stop }, watched)).toEqual(['effective', 'point-normal'])
  })
})
