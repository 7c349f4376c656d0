import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { resolve } from '@anlan/standards/profile'
import { measurementPointRegister } from '../contract/place.ts'
import { fallSilent, judgeAnew, keeps, limitOf, NEVER_HEARD, type PointNow, type Reading, silentAt, takeReading, tellOf } from './judge-point.ts'
import { pointFigures, type PointFigures } from './point-figures.ts'

const T = Date.parse('2026-11-23T09:00:00+08:00')
const LEVEL: PointFigures = { low: 10, high: 80, highHigh: 85, hysteresis: 2, delay: 0, deadband: 0.5, keepEvery: 10 * MINUTE, silentAfter: 3 * MINUTE }
const read = (value: number | null, after = 0, more: Partial<Reading> = {}): Reading => ({ value, at: T + after, quality: 'good', source: 'feed', ...more })
const through = (readings: readonly Reading[], figures = LEVEL, from: PointNow = NEVER_HEARD): PointNow => readings.reduce((now, it) => takeReading(now, it, figures), from)
const conditions = (values: readonly (number | null)[], figures = LEVEL) => {
  let now = NEVER_HEARD
  return values.map((value, at) => (now = takeReading(now, read(value, at * SECOND), figures)).condition)
}

describe('a value beside its limits', () => {
  it('is high, high-high or low at the limit itself, and normal between', () => {
    expect(conditions([50, 80, 85, 50, 10])).toEqual([null, 'high', 'high-high', null, 'low'])
  })
  it('comes back only past the hysteresis, step by step', () => {
    expect(conditions([85, 84, 82, 79, 78, 77])).toEqual(['high-high', 'high-high', 'high', 'high', 'high', null])
    expect(conditions([10, 11, 12, 13])).toEqual(['low', 'low', 'low', null])
  })
  it('without limits is never wrong, and without a value is a fault', () => {
    expect(conditions([-1e9, 1e9, null], { ...LEVEL, low: null, high: null, highHigh: null })).toEqual([null, null, 'fault'])
    expect(through([read(50, 0, { quality: 'bad' })]).condition).toBe('fault')
    expect(through([read(90, 0, { quality: 'uncertain' })])).toMatchObject({ condition: 'high-high', quality: 'uncertain' })
  })
})

describe('a delay', () => {
  const slow = { ...LEVEL, delay: 30 * SECOND }
  it('holds back what does not last', () => {
    expect(through([read(81), read(81, 29 * SECOND)], slow)).toMatchObject({ condition: null, pending: 'high', pendingSince: T })
    expect(through([read(81), read(70, 20 * SECOND), read(81, 40 * SECOND)], slow)).toMatchObject({ condition: null, pendingSince: T + 40 * SECOND })
  })
  it('lets through what has lasted, since it began; a fault at once', () => {
    expect(through([read(81), read(82, 30 * SECOND)], slow)).toMatchObject({ condition: 'high', conditionSince: T, pending: null })
    expect(through([read(null)], slow)).toMatchObject({ condition: 'fault' })
  })
  it('ends silence with the first sign of life, and keeps what was told before meanwhile', () => {
    const silent = fallSilent(through([read(50)], slow), slow, T + 3 * MINUTE)
    expect(takeReading(silent, read(81, 4 * MINUTE), slow)).toMatchObject({ condition: null, pending: 'high' })
    const high = through([read(81), read(81, 30 * SECOND)], slow)
    expect(takeReading(high, read(86, 40 * SECOND), slow)).toMatchObject({ condition: 'high', conditionSince: T, pending: 'high-high' })
  })
})

describe('a feed', () => {
  it('is silent once it has been quiet for its intervals, from then on; a point read by hand never is', () => {
    const fed = through([read(50)])
    expect(silentAt(fed, LEVEL)).toBe(T + 3 * MINUTE)
    expect(fallSilent(fed, LEVEL, T + 3 * MINUTE - 1)).toBe(fed)
    const silent = fallSilent(fed, LEVEL, T + 5 * MINUTE)
    expect(silent).toMatchObject({ value: 50, condition: 'silent', conditionSince: T + 3 * MINUTE })
    expect(silentAt(silent, LEVEL)).toBeNull()
    const byHand = through([read(50, 0, { source: 'manual' })])
    expect(fallSilent(byHand, LEVEL, T + 9 * MINUTE)).toBe(byHand)
  })
  it('that was promised and never came is silent too', () => {
    const awaited = judgeAnew({ ...NEVER_HEARD, fed: true }, LEVEL, T)
    expect(awaited).toMatchObject({ heardAt: T, condition: null })
    expect(fallSilent(awaited, LEVEL, T + 3 * MINUTE)).toMatchObject({ condition: 'silent', value: null })
  })
  it('that brings an old value changes nothing of the present', () => {
    const now = through([read(50, MINUTE)])
    expect(takeReading(now, read(90), LEVEL)).toBe(now)
  })
})

describe('other limits', () => {
  const now = through([read(70)])
  it('judge the value that stands anew', () => {
    expect(judgeAnew(now, { ...LEVEL, high: 60 }, T + 5)).toMatchObject({ condition: 'high', conditionSince: T + 5 })
    expect(judgeAnew(through([read(81)]), { ...LEVEL, high: 90, highHigh: null }, T + 5)).toMatchObject({ condition: null, conditionSince: null })
    expect(judgeAnew(now, LEVEL, T + 5)).toBe(now)
  })
})

describe('what is told', () => {
  it('is each condition once, and its end with what it was', () => {
    const high = through([read(81)])
    expect(tellOf(high)).toEqual({ raised: 'high', cleared: null, told: 'high' })
    expect(tellOf({ ...high, told: 'high' })).toEqual({ raised: null, cleared: null, told: 'high' })
    expect(tellOf({ ...through([read(50)]), told: 'high' })).toEqual({ raised: null, cleared: 'high', told: null })
  })
  it('is nothing while bypassed, and the condition again when that ends', () => {
    const bypassed = { ...through([read(81)]), told: 'high' as const, bypassed: true }
    expect(tellOf(bypassed)).toEqual({ raised: null, cleared: 'high', told: null })
    expect(tellOf({ ...bypassed, bypassed: false, told: null })).toMatchObject({ raised: 'high' })
  })
  it('names the limit that was passed', () => {
    expect((['low', 'high', 'high-high', 'fault', 'silent'] as const).map((it) => limitOf(it, LEVEL))).toEqual([10, 80, 85, null, null])
  })
})

describe('the history', () => {
  const before: PointNow = { ...through([read(50)]), keptAt: T, keptValue: 50 }
  const kept = (reading: Reading, from = before) => keeps(from, reading, LEVEL, takeReading(from, reading, LEVEL))
  it('keeps what moved beyond the dead band, what is due, what means something else, and all that was read by hand', () => {
    expect(kept(read(50.5, SECOND))).toBe(false)
    expect(kept(read(50.6, SECOND))).toBe(true)
    expect(kept(read(50, 10 * MINUTE))).toBe(true)
    expect(kept(read(50, SECOND, { quality: 'bad' }))).toBe(true)
    expect(kept(read(50, SECOND, { source: 'manual' }))).toBe(true)
    expect(kept(read(null, SECOND))).toBe(false)
    expect(kept(read(1), NEVER_HEARD)).toBe(true)
  })
})

describe('figures of a point', () => {
  const point = measurementPointRegister.schema.parse({ tag: 'LT-1', name: '液位', quantity: 'level', unit: '%', high: 80, rangeLow: 0, rangeHigh: 200 })
  const rules = resolve('notice-2021', T)
  it('are its own, or those of practice by its range', () => {
    expect(pointFigures(point, rules)).toEqual({ low: null, high: 80, highHigh: null, hysteresis: 2, delay: 0, deadband: 1, keepEvery: 10 * MINUTE, silentAfter: 180 * SECOND })
    expect(pointFigures({ ...point, hysteresis: 3, deadband: 0.2, delaySeconds: 5, feedSeconds: 10 }, rules)).toMatchObject({ hysteresis: 3, deadband: 0.2, delay: 5 * SECOND, silentAfter: 30 * SECOND })
  })
  it('are nothing without a range', () => {
    expect(pointFigures({ ...point, rangeLow: null }, rules)).toMatchObject({ hysteresis: 0, deadband: 0 })
    expect(pointFigures({ ...point, rangeHigh: null }, rules)).toMatchObject({ hysteresis: 0 })
  })
})
