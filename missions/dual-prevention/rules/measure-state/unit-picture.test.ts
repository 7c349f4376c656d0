import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import type { MeasureState } from '../../contract/measure-state.ts'
import { byUrgency, countStates, judgeUnit } from './unit-picture.ts'

const RULES = resolve('notice-2021', '2026-11-23')
type Brief = MeasureState | `${'1' | '2' | '3' | '4' | '9'}:${MeasureState}`
const measures = (...states: Brief[]) =>
  states.map((it) => (it.includes(':') ? { classify1: it.slice(0, 1), state: it.slice(2) as MeasureState } : { classify1: '3', state: it as MeasureState }))
const judge = (...states: Brief[]) => judgeUnit(measures(...states), RULES)

describe('a unit by its measures', () => {
  it('is effective when all hold, and to be checked while one waits', () => {
    expect(judge('effective', 'effective')).toEqual({ state: 'effective', held: 100 })
    expect(judge('effective', 'to-check')).toEqual({ state: 'to-check', held: 100 })
  })
  it('is weakened by one failure or lapse, and has failed when 30 % of the weight is gone', () => {
    expect(judge('failed', 'effective', 'effective', 'effective')).toEqual({ state: 'weakened', held: 75 })
    expect(judge('overdue', 'effective')).toEqual({ state: 'weakened', held: 50 })
    expect(judge('failed', 'failed', 'effective', 'effective', 'effective')).toEqual({ state: 'failed', held: 60 })
  })
  it('weighs engineering four times conduct, emergency three, upkeep two; an unknown class as conduct', () => {
    expect(judge('1:failed', 'effective', 'effective', 'effective')).toMatchObject({ state: 'failed', held: 43 })
    expect(judge('3:failed', '1:effective', '2:effective', '4:effective')).toMatchObject({ state: 'weakened', held: 90 })
    expect(judge('9:failed', '1:effective', '2:effective', '4:effective')).toMatchObject({ held: 90 })
  })
  it('is unknown when too much of it is, and nothing has failed', () => {
    expect(judge('unknown', 'effective', 'effective')).toEqual({ state: 'unknown', held: 67 })
    expect(judge('unknown', 'effective', 'effective', 'effective')).toEqual({ state: 'effective', held: 75 })
    expect(judge('unknown', 'failed', 'effective', 'effective')).toMatchObject({ state: 'weakened' })
  })
  it('is stopped when all are, and not known to be safe without any', () => {
    expect(judge('stopped', 'stopped')).toEqual({ state: 'stopped', held: null })
    expect(judge('stopped', 'effective')).toEqual({ state: 'effective', held: 100 })
    expect(judge()).toEqual({ state: 'unknown', held: null })
  })
})

it('counts states', () => {
  expect(countStates(measures('failed', 'failed', 'stopped'))).toEqual({ failed: 2, overdue: 0, unknown: 0, 'to-check': 0, effective: 0, stopped: 1 })
})

it('puts first who needs a person first', () => {
  const unit = (name: string, state: 'failed' | 'weakened' | 'effective', riskLevel: '1' | '2', held: number | null) => ({ name, state, riskLevel, held })
  const units = [unit('丁', 'effective', '1', null), unit('丙', 'weakened', '2', 50), unit('乙', 'weakened', '2', 50), unit('戊', 'weakened', '1', 90), unit('己', 'weakened', '2', 40), unit('庚', 'effective', '1', 90), unit('甲', 'failed', '2', 10), unit('辛', 'effective', '1', null)]
  expect(units.toSorted(byUrgency).map(({ name }) => name).join('')).toBe('甲戊己丙乙庚丁辛')
})
