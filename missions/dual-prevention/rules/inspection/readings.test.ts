import { describe, expect, it } from 'vitest'
import { point } from '../../testing/sample-site.ts'
import { beyondWords, decideReadings, judgeReading } from './readings.ts'

const levels = point()
const bare = point({ low: null, high: null, highHigh: null, rangeLow: null, rangeHigh: null })
const given = (value: number | null, why: string | null = null) => [{ point: levels.id, value, why }]

describe('given limits of a point', () => {
  it.each([[5, 'normal', null], [1, 'low', 1], [0.5, 'low', 1], [8, 'high', 8], [9, 'high-high', 9], [9.5, 'high-high', 9]] as const)('when %d is read, then it is %s', (value, judgement, limit) => {
    expect(judgeReading(value, levels)).toEqual({ judgement, limit })
  })
  it('when none is set, then nothing is beyond', () => {
    expect(judgeReading(1e9, bare)).toEqual({ judgement: 'normal', limit: null })
  })
})

describe('given points to be read', () => {
  it('when each is read within its range, then the values are taken with the words of the point', () => {
    expect(decideReadings(given(5), [levels], '0')).toMatchObject({ value: [{ tag: 'LI-101', unit: '米', value: 5, judgement: 'normal', why: null }] })
    expect(decideReadings([], [], '0')).toEqual({ accepted: true, value: [] })
    expect(decideReadings(given(-40), [{ ...bare }], '0')).toMatchObject({ accepted: true })
  })
  it('when one is left out, or cannot be read without a reason, then it is asked for', () => {
    expect(decideReadings([], [levels], '0')).toMatchObject({ refusal: { code: 'reading-missing', field: `readings.${levels.id}` } })
    expect(decideReadings(given(null), [levels], '0')).toMatchObject({ refusal: { code: 'reading-missing' } })
    expect(decideReadings(given(null, '表盘损坏'), [levels], '0')).toMatchObject({ value: [{ value: null, judgement: 'unread', why: '表盘损坏' }] })
  })
  it('when a value is out of range, then it was mistyped', () => {
    expect(decideReadings(given(50), [levels], '1')).toMatchObject({ refusal: { code: 'reading-out-of-range', message: expect.stringContaining('0 至 10 米') } })
    expect(decideReadings(given(-1), [levels], '1')).toMatchObject({ refusal: { code: 'reading-out-of-range' } })
    expect(decideReadings(given(-1), [point({ rangeHigh: null })], '1')).toMatchObject({ refusal: { message: expect.stringContaining('0 至  米') } })
    expect(decideReadings(given(11), [point({ rangeLow: null })], '1')).toMatchObject({ refusal: { code: 'reading-out-of-range' } })
  })
  it('when a value is beyond a limit, then the result is no 正常', () => {
    expect(decideReadings(given(8.5), [levels], '0')).toMatchObject({ refusal: { code: 'reading-beyond', field: 'result', message: expect.stringContaining('LI-101 储罐液位读数 8.5 米，达到高报值 8 米') } })
    expect(decideReadings(given(8.5), [levels], '1')).toMatchObject({ value: [{ judgement: 'high', limit: 8 }] })
    expect(beyondWords({ ...levels, value: 5, judgement: 'normal', limit: null })).toContain('读数 5 米，')
  })
})
