import { describe, expect, it } from 'vitest'
import { NOW } from '../testing/samples.ts'
import { daysOfMonth, dayStateOf, publishAt } from './commitment-days.ts'

const state = (day: string, at: number | undefined, more: object = {}) => dayStateOf(day, at, { by: '10:00', now: NOW, since: '2026-11-20', ...more })

describe('a day of the calendar', () => {
  it('is on time or late by its first issue', () => {
    expect(state('2026-11-22', publishAt('2026-11-22', '10:00'))).toBe('on-time')
    expect(state('2026-11-22', publishAt('2026-11-22', '10:00') + 1)).toBe('late')
  })
  it('is missing, still waited for, to come, or before the first of all', () => {
    expect([state('2026-11-22', undefined), state('2026-11-23', undefined), state('2026-11-24', undefined), state('2026-11-19', undefined)]).toEqual(['missing', 'waiting', 'future', 'before'])
    expect(state('2026-11-23', undefined, { by: '08:00' })).toBe('missing')
    expect([state('2026-11-22', undefined, { since: undefined }), state('2026-11-23', undefined, { since: undefined, by: '08:00' })]).toEqual(['before', 'missing'])
  })
  it('has its month', () => {
    expect(daysOfMonth('2026-02')).toHaveLength(28)
    expect(publishAt('2026-11-23', '09:00')).toBe(NOW)
  })
})
