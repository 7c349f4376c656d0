import { describe, expect, it } from 'vitest'
import type { Stood } from '../../contract/accuracy-test.ts'
import { countdown, stepWords, wayWords } from './step-words.ts'

const spot = (name: string, x: number, y: number): Stood => ({ name, x, y, satellite: true, risk: 'yellow', at: null })

describe('what is said to the tester', () => {
  it('counts down by minutes and seconds', () => expect([countdown(600_000, 0), countdown(61_001, 1_000), countdown(0, 5), countdown(null, 5)]).toEqual(['10:00', '01:01', '00:00', '00:00']))
  it('points the way', () => {
    const at = { x: 0, y: 0 }
    expect([wayWords(undefined, at), wayWords(at, { x: 5, y: 0 }), wayWords(at, { x: 20, y: 20 }), wayWords(at, { x: -30, y: 1 }), wayWords(at, { x: 0, y: -12 }), wayWords(at, at)]).toEqual(['', '向东约 5.0 米', '向东北约 28 米', '向西约 30 米', '向南约 12 米', '就在原处'])
  })
  it('tells each step by the kind of test', () => {
    const test = { kind: 'static' as const, cards: ['A'], spots: [spot('T1', 1, 2)] }
    expect(stepWords(test, { kind: 'go-to', spot: 0, until: null })).toMatchObject({ title: '到“T1”（东 1 米，北 2 米）', text: expect.stringContaining('放稳') })
    expect(stepWords({ ...test, kind: 'dynamic', spots: [spot('M1', 0, 0), spot('M2', 5, 0)] }, { kind: 'go-to', spot: 1, until: null }).text).toContain('向东约 5.0 米')
    expect(stepWords({ ...test, kind: 'dynamic' }, { kind: 'lay-spots', spot: null, until: null }).title).toBe('布置动态路线')
    expect(stepWords(test, { kind: 'lay-spots', spot: null, until: null }).title).toBe('布置测试点')
    expect(stepWords({ ...test, kind: 'dynamic', spots: [] }, { kind: 'go-to', spot: 3, until: null }).title).toBe('到“”')
  })
})
