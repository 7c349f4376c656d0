import { describe, expect, it } from 'vitest'
import { appointment, id, principal } from '../testing/samples.ts'
import { decideAppoint, decideEnd, isIn, stateOn } from './appoint.ts'

const words = (more: object = {}) => ({ ...appointment({ person: id(5), personName: '赵强', from: '2026-12-01' }), ...more })

describe('an appointment (应急厅〔2021〕12号 履职)', () => {
  it('ends the former one the day before', () => {
    expect(decideAppoint(id(11), words(), [appointment()], principal)).toMatchObject({ accepted: true, value: { made: { until: null, version: 1 }, ended: { id: id(10), until: '2026-11-30', version: 2 } } })
    expect(decideAppoint(id(11), words(), [], principal)).toMatchObject({ value: { ended: null } })
  })
  it('does not begin within another, nor twice for one person', () => {
    expect(decideAppoint(id(11), words({ from: '2026-11-02' }), [appointment()], principal)).toMatchObject({ refusal: { code: 'appointment-overlaps' } })
    expect(decideAppoint(id(11), words(), [appointment({ until: '2026-12-01' })], principal)).toMatchObject({ refusal: { code: 'appointment-overlaps' } })
    expect(decideAppoint(id(11), words(), [appointment({ until: '2026-11-30' })], principal)).toMatchObject({ accepted: true })
    expect(decideAppoint(id(11), words({ person: id(1) }), [appointment()], principal)).toMatchObject({ refusal: { code: 'appointment-same' } })
  })
  it('ends once, not before it began', () => {
    expect(decideEnd(appointment(), '2026-11-25', principal)).toMatchObject({ value: { until: '2026-11-25' } })
    expect(decideEnd(appointment(), '2026-11-01', principal)).toMatchObject({ refusal: { code: 'ends-before-begin' } })
    expect(decideEnd(appointment({ until: '2026-11-20' }), '2026-11-25', principal)).toMatchObject({ refusal: { code: 'appointment-ended' } })
  })
  it('is in force from its first day to its last', () => {
    const it = appointment({ until: '2026-11-20' })
    expect(['2026-11-01', '2026-11-02', '2026-11-20', '2026-11-21'].map((day) => isIn(it, day))).toEqual([false, true, true, false])
    expect(['2026-11-01', '2026-11-02', '2026-11-21'].map((day) => stateOn(it, day))).toEqual(['coming', 'now', 'ended'])
  })
})
