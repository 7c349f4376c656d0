import { describe, expect, it } from 'vitest'
import { id } from '../../testing/sample-records.ts'
import { point, run } from '../../testing/sample-site.ts'
import { labelsAddress } from './labels-address.ts'
import { limitWords, numberIn } from './reading-words.ts'
import { arrive, isOutOfOrder, leave, skip, standing, type Walk } from './round-walk.ts'
import { runState, runWords } from './run-state.ts'
import { signState } from './sign-state.ts'
import { trendLine } from './trend-line.ts'

describe('a reading', () => {
  it('is understood as a glove types it', () => {
    expect(['5.2', ' 5,2 ', '５。２', '-3', '', '五', '5.', '1e3'].map(numberIn)).toEqual([5.2, 5.2, 5.2, -3, null, null, null, null])
  })
  it('stands beside its limits', () => {
    expect(limitWords(point())).toBe('低报 1，高报 8，高高报 9 米')
    expect(limitWords(point({ low: null, highHigh: null }))).toBe('高报 8 米')
    expect(limitWords(point({ low: null, high: null, highHigh: null }))).toBe('没有设报警值，单位 米')
  })
  it('is drawn on one scale with its limits', () => {
    expect(trendLine([0, 5, 10], [10], { width: 100, height: 20 })).toEqual({ points: '0,20 50,10 100,0', limits: [0] })
    expect(trendLine([5], [], { width: 100, height: 20 })).toEqual({ points: '0,10', limits: [] })
  })
})

describe('a walk', () => {
  const { stops } = run()
  const [east, west] = [stops[0]?.place ?? '', stops[1]?.place ?? '']
  const begun: Walk = { startedAt: 0, visits: [] }
  const proof = { kind: 'code', code: east, at: 10 } as const
  it('comes to a place, leaves it for the next, and is done', () => {
    expect(standing(stops, begun)).toEqual({ here: undefined, next: stops[0], done: 0 })
    const there = arrive(begun, east, 10, proof)
    expect(standing(stops, there)).toEqual({ here: stops[0], next: stops[1], done: 1 })
    const on = arrive(there, west, 50, null)
    expect(on.visits).toEqual([{ place: east, arrived: 10, left: 50, proof, skipped: null }, { place: west, arrived: 50, left: null, proof: null, skipped: null }])
    expect(standing(stops, leave(on, 60))).toEqual({ here: undefined, next: undefined, done: 2 })
  })
  it('enters a place once; a code read afterwards proves it', () => {
    const there = arrive(begun, east, 10, null)
    expect(arrive(there, east, 20, proof).visits).toEqual([{ place: east, arrived: 10, left: null, proof, skipped: null }])
    expect(arrive(there, east, 20, null)).toBe(there)
  })
  it('keeps what was passed over, and what was out of order; who comes after all has been there', () => {
    expect(isOutOfOrder(stops, begun, west)).toBe(true)
    expect(isOutOfOrder(stops, begun, east)).toBe(false)
    const passed = skip(begun, east, '施工', 10)
    expect(standing(stops, passed).next).toBe(stops[1])
    expect(isOutOfOrder(stops, passed, east)).toBe(false)
    expect(arrive(passed, east, 20, proof).visits).toEqual([{ place: east, arrived: 20, left: null, proof, skipped: null }])
    expect(isOutOfOrder(stops, arrive(arrive(begun, east, 1, null), west, 2, null), east)).toBe(false)
  })
})

describe('words of the desk', () => {
  it('say how a walk went, and where a sign stands', () => {
    expect([runState({ state: 'missed' }), signState({ state: 'upheld' })]).toEqual([{ words: '未巡检', tone: 'late' }, { words: '已认定', tone: 'late' }])
    const facts = { complete: true, inOrder: true, tooFast: [], skipped: [], unproven: [] }
    expect([runWords({ facts: null }), runWords({ facts }), runWords({ facts: { ...facts, inOrder: false } })]).toEqual(['', '按路线完成', '未按顺序'])
  })
  it('lead to the labels of all or of some', () => {
    expect(labelsAddress('o')).toBe('/api/orgs/o/dual-prevention/print-place-labels')
    expect(labelsAddress('o', [id(1), id(2)])).toBe(`/api/orgs/o/dual-prevention/print-place-labels?ids=${id(1)}&ids=${id(2)}`)
  })
})
