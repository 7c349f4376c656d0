import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { resolve } from '@anlan/standards/profile'
import { byHour, hourOf, keepFrom, nextSeal, sealBefore, sealBlock } from './blocks.ts'
import { decodeTrack } from './codec.ts'
import { inOrder, toSpans } from './merge.ts'
import type { TrackPoint } from './track-point.ts'

const NINE = Date.parse('2026-11-23T09:00:00+08:00')
const point = (at: number, x = 0): TrackPoint => [at, x, 0, 1]

describe('an hour of a track', () => {
  it('is waited for ten minutes before it is sealed', () => {
    expect(sealBefore(NINE + 9 * MINUTE)).toBe(NINE - HOUR)
    expect(sealBefore(NINE + 10 * MINUTE)).toBe(NINE)
    expect(nextSeal(NINE + 9 * MINUTE)).toBe(NINE + 10 * MINUTE)
    expect(nextSeal(NINE + 10 * MINUTE)).toBe(NINE + HOUR + 10 * MINUTE)
  })
  it('is kept for a year, or for as many as the enterprise wants', () => {
    const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
    expect(keepFrom(NINE, resolve('aq3064-2025', NINE))).toBe(midnight('2025-11-23'))
    expect(keepFrom(NINE, resolve({ base: 'aq3064-2025', own: [{ name: 'position-retention-years', value: 3 }] }, NINE))).toBe(midnight('2023-11-23'))
    expect(keepFrom(NINE, { figures: {} })).toBe(midnight('2025-11-23'))
  })
  it('is gathered by plan', () => {
    const hours = byHour([[NINE, '厂区'], [NINE + HOUR, '厂区'], [NINE + 1_000, '控制楼'], [NINE + 2_000, '厂区']].map(([at, plan]) => ({ at: at as number, plan: plan as string, x: 1, y: 2, floor: 1 })))
    expect([...hours.values()].map(({ plan, from, points }) => [plan, from, points.length])).toEqual([['厂区', NINE, 2], ['厂区', NINE + HOUR, 1], ['控制楼', NINE, 1]])
  })
  it('is sealed thinned and in order; what comes later is merged, and what stands is left alone', () => {
    const raw = { plan: '厂区', from: NINE, points: [4, 0, 2, 2, 6].map((second) => point(NINE + second * 1_000)) }
    const block = sealBlock(raw, undefined)
    expect(block).toMatchObject({ plan: '厂区', from: NINE, to: NINE + 6_000, points: 2 })
    const more = sealBlock({ ...raw, points: [point(NINE + 3_000), point(NINE + 8_000), point(NINE + 6_050, 9)] }, block.body, { metres: 0, hole: 0 })
    expect(decodeTrack(more.body)).toEqual([0, 3, 6, 8].map((second) => point(NINE + second * 1_000)))
    expect(more).toMatchObject({ to: NINE + 8_000, points: 4 })
    expect(hourOf(NINE + 5)).toBe(NINE)
  })
  it('is not merged with what cannot be read', () => expect(() => sealBlock({ plan: '厂区', from: NINE, points: [point(NINE)] }, new Uint8Array(9))).toThrow('track-damaged'))
})

describe('pieces of a track', () => {
  it('are put in order, each moment once', () => expect(inOrder([point(2_000), point(0), point(2_050, 5), point(1_000)])).toEqual([point(0), point(1_000), point(2_000)]))
  it('of one plan are one span', () => expect(toSpans([{ plan: '厂区', points: [point(2_000)] }, { plan: '厂区', points: [point(0), point(2_000)] }])).toEqual([{ plan: '厂区', points: [point(0), point(2_000)] }]))
  it('of two plans are spans in turn', () => {
    expect(toSpans([{ plan: '厂区', points: [point(0), point(3_000)] }, { plan: '控制楼', points: [point(1_000), point(2_000), point(3_010)] }])).toEqual([
      { plan: '厂区', points: [point(0)] }, { plan: '控制楼', points: [point(1_000), point(2_000)] }, { plan: '厂区', points: [point(3_000)] },
    ])
    expect(toSpans([])).toEqual([])
  })
})
