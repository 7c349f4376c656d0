import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { addHeads, headFigures, packHeads } from './heads.ts'

describe('heads', () => {
  it('of several groups add up minute by minute', () => {
    const sum: number[] = []
    addHeads(sum, packHeads([1, 0, 300]))
    addHeads(sum, packHeads([2, 5, 70_000]))
    expect(sum).toEqual([3, 5, 65_835])
  })

  it('have an average over all minutes that were counted, and a peak with its moment', () => {
    const hours = [{ hour: 0, minutes: 60, heads: Array.from({ length: 60 }, (_, n) => (n < 30 ? 4 : 0)) }, { hour: HOUR, minutes: 60, heads: [] }, { hour: 2 * HOUR, minutes: 30, heads: [0, 7, 7] }]
    expect(headFigures(hours)).toEqual({ average: 0.9, peak: 7, peakAt: 2 * HOUR + MINUTE, personHours: 2.2 })
    expect(headFigures([])).toEqual({ average: 0, peak: 0, peakAt: null, personHours: 0 })
  })
})
