import { describe, expect, it } from 'vitest'
import type { Calibration } from '../../contract/calibration.ts'
import { duesOf } from './calibration-due.ts'
import { decideCalibration } from './decide-calibration.ts'
import { dueWords } from './due-words.ts'

const TODAY = '2026-11-23'
const record = (device: string, on: string, more: Partial<Calibration> = {}): Calibration => ({
  id: device + on, device, on, by: '检测所', method: '全站仪比对', result: 'passed', nextDue: `2027${on.slice(4)}`, certificate: [], note: '', recordedAt: 0, recordedBy: '', ...more,
})

describe('what is due', () => {
  it('is everything, when nothing was ever done', () => {
    expect(duesOf([], [], new Set(), TODAY)).toEqual([
      { kind: 'calibration', device: '', state: 'never', lastOn: null, dueOn: null, passed: null },
      { kind: 'accuracy', device: '', state: 'never', lastOn: null, dueOn: null, passed: null },
      { kind: 'function', device: '', state: 'never', lastOn: null, dueOn: null, passed: null },
    ])
  })
  it('follows from the newest record and test, warned of a month ahead', () => {
    const dues = duesOf(
      [record('', '2026-03-01'), record('', '2025-03-01'), record('BS-1', '2025-11-22', { nextDue: '2026-11-22' }), record('BS-2', '2025-12-23', { nextDue: '2026-12-23' }), record('GONE', '2020-01-01')],
      [{ kind: 'accuracy', on: '2025-11-24', passed: true }, { kind: 'accuracy', on: '2024-11-24', passed: false }, { kind: 'function', on: '2026-11-01', passed: true }],
      new Set(['BS-1', 'BS-2', 'BS-3']), TODAY,
    )
    expect(dues.map(({ kind, device, state, dueOn }) => [kind, device, state, dueOn])).toEqual([
      ['calibration', '', 'valid', '2027-03-01'], ['accuracy', '', 'soon', '2026-11-24'], ['function', '', 'valid', '2027-11-01'], ['calibration', 'BS-1', 'overdue', '2026-11-22'], ['calibration', 'BS-2', 'soon', '2026-12-23'],
    ])
  })
  it('is due at once after one that failed', () => {
    const [whole, accuracy] = duesOf([record('', '2026-11-20', { result: 'failed' })], [{ kind: 'accuracy', on: '2026-11-21', passed: false }], new Set(), TODAY)
    expect([whole, accuracy]).toMatchObject([{ state: 'overdue', dueOn: '2026-11-20', passed: false }, { state: 'overdue', passed: false }])
  })
  it('is said in words', () => {
    const due = { kind: 'calibration' as const, device: '', lastOn: '2025-11-20', dueOn: '2026-11-20', passed: true }
    expect(dueWords({ ...due, state: 'overdue' })).toBe('整套定位系统定位精度校准：2026-11-20 已到期，请尽快进行')
    expect(dueWords({ ...due, device: 'BS-1', state: 'soon' })).toBe('设备 BS-1定位精度校准：2026-11-20 到期')
    expect(dueWords({ ...due, state: 'overdue', passed: false })).toContain('2025-11-20 不合格')
    expect(dueWords({ ...due, kind: 'function', state: 'never', passed: null })).toContain('还没有记录')
  })
})

describe('a calibration', () => {
  const facts = { devices: new Set(['BS-1']), today: TODAY }
  it('holds for a year, or less', () => {
    expect(decideCalibration({ device: '', on: TODAY, nextDue: '' }, facts)).toEqual({ accepted: true, value: { nextDue: '2027-11-23' } })
    expect(decideCalibration({ device: 'BS-1', on: TODAY, nextDue: '2027-05-01' }, facts)).toMatchObject({ value: { nextDue: '2027-05-01' } })
  })
  it.each([
    [{ device: 'X', on: TODAY, nextDue: '' }, 'no-such-device'], [{ device: '', on: '2026-11-24', nextDue: '' }, 'in-future'],
    [{ device: '', on: TODAY, nextDue: TODAY }, 'due-before'], [{ device: '', on: TODAY, nextDue: '2027-11-24' }, 'due-too-late'],
  ])('%j is refused', (asked, code) => expect(decideCalibration(asked, facts)).toMatchObject({ refusal: { code } }))
})
