import { describe, expect, it } from 'vitest'
import { differenceWords, gateTone, stateWords, waitingChange } from './gate-words.ts'

describe('an area with gates', () => {
  it('says in words how many are without a terminal, or cards without people', () => {
    expect(differenceWords({ state: 'without-terminal', difference: 2 })).toBe('2 人没有终端')
    expect(differenceWords({ state: 'more-cards', difference: -1 })).toBe('多 1 个终端，可能一人多卡')
    expect([differenceWords({ state: 'even', difference: 0 }), differenceWords({ state: 'uncounted', difference: null })]).toEqual(['0', '—'])
  })
  it('is late once it was told, or when somebody has to count anew', () => {
    expect([gateTone({ state: 'even', told: false }), gateTone({ state: 'without-terminal', told: false }), gateTone({ state: 'without-terminal', told: true }), gateTone({ state: 'below-zero', told: false })]).toEqual(['done', 'open', 'late', 'late'])
    expect([stateWords({ state: 'without-terminal', told: true }), stateWords({ state: 'without-terminal', told: false })]).toEqual(['未佩戴终端，已报警', '人多于终端'])
  })
  it('counts what waits on the phone of the same gate', () => {
    expect(waitingChange([{ gate: 'a', direction: 'in', people: 2 }, { gate: 'a', direction: 'out', people: 1 }, { gate: 'b', direction: 'in', people: 5 }, { gate: 'a', inside: 7 }], 'a')).toBe(1)
  })
})
