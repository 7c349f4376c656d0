import { describe, expect, it } from 'vitest'
import { compareHeads } from './compare-heads.ts'
import { differenceFinding } from './difference-finding.ts'
import { type Gate, groupGates } from './gate-groups.ts'
import { placeOfGates } from './place-of-gates.ts'
import { sortMessages } from './sort-messages.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const gate = (id: string, more: Partial<Gate['data']> = {}): Gate => ({ id, data: { name: `${id} 号门`, code: id, kind: 'turnstile', fences: [], graceSeconds: null, stopped: false, ...more } })

describe('gates', () => {
  const known = new Set(['tanks', 'yard', 'store'])
  it('with the same fences count together, whatever the order; those without lead into the production area', () => {
    const groups = groupGates([gate('b', { fences: ['yard', 'tanks'] }), gate('a', { fences: ['tanks', 'yard'], graceSeconds: 30 }), gate('ab', { fences: ['tanks', 'yard'] }), gate('c'), gate('d', { stopped: true })], ['tanks', 'store'], known)
    expect(groups.map(({ key, gates, fences, whole, graceSeconds }) => [key, gates.map(({ id }) => id), fences, whole, graceSeconds])).toEqual([
      ['a', ['a', 'ab', 'b'], ['tanks', 'yard'], false, 120], ['c', ['c'], ['store', 'tanks'], true, 120],
    ])
  })
  it('into an area within another stay apart, and a fence that is gone counts no more', () => {
    const groups = groupGates([gate('b', { fences: ['tanks', 'gone'], graceSeconds: 60 }), gate('a', { fences: ['tanks', 'yard'] })], [], known)
    expect(groups.map(({ fences, graceSeconds }) => [fences, graceSeconds])).toEqual([[['tanks'], 60], [['tanks', 'yard'], 120]])
  })
})

it('an area is called by its fences, or by its gates where it is the whole production area', () => {
  const of = (names: string[], whole = false) => placeOfGates({ whole, names, gates: [gate('1'), gate('2')] })
  expect([of(['罐区', '车间']), of(['甲', '乙', '丙', '丁']), of(['罐区'], true), of([])]).toEqual(['罐区、车间', '甲、乙、丙等 4 处', '生产区（1 号门、2 号门）', '生产区（1 号门、2 号门）'])
})

describe('people by the gates against cards', () => {
  it.each([
    [[null, null], 3, { inside: null, difference: null, state: 'uncounted' }],
    [[2, null], 2, { inside: 2, difference: 0, state: 'even' }],
    [[3, -1], 1, { inside: 2, difference: 1, state: 'without-terminal' }],
    [[1], 3, { inside: 1, difference: -2, state: 'more-cards' }],
    [[-1], 0, { inside: -1, difference: null, state: 'below-zero' }],
  ])('%j people, %i cards', (counted, cards, compared) => expect(compareHeads(counted, cards)).toEqual(compared))

  it('is found while there are more people than cards; of one fence it is said where', () => {
    const at = { plan: '厂区', x: 1, y: 2 }
    const area = { key: 'a', fences: ['tanks'], graceSeconds: 120 }
    expect(differenceFinding({ ...area, difference: 2 }, at)).toMatchObject({ kind: 'without-terminal', cause: 'without-terminal:a', fence: 'tanks', value: 2, graceSeconds: 120, plan: '厂区' })
    expect(differenceFinding({ ...area, fences: ['tanks', 'yard'], difference: 1 }, at)?.fence).toBeNull()
    expect(differenceFinding({ ...area, fences: [], difference: 1 }, at)?.fence).toBeNull()
    expect([0, -1, null].map((difference) => differenceFinding({ ...area, difference }, at))).toEqual([undefined, undefined, undefined])
  })
})

describe('words of a gate system', () => {
  const passage = { id: 'm1', kind: 'in', gate: 'N1', at: NOW, people: 2, card: 'A1', person: null } as const
  const gates = [gate('g1', { code: 'N1' }), gate('g2', { code: 'N2' }), gate('g3', { code: '' }), gate('g4', { code: 'N4', stopped: true })]
  it('become rows by the codes of the gates; a total of several stands at the first', () => {
    const { rows, taken } = sortMessages([passage, { id: 'm2', kind: 'total', gates: ['N2', 'N1'], inside: 7, at: NOW }], gates, 's', NOW)
    expect(rows).toEqual([
      { gate: 'g1', key: 's/m1', kind: 'in', people: 2, at: NOW, card: 'A1', person: null },
      { gate: 'g2', key: 's/m2', kind: 'total', people: 7, at: NOW, card: null, person: null },
      { gate: 'g1', key: 's/m2', kind: 'total', people: 0, at: NOW, card: null, person: null },
    ])
    expect(taken).toEqual({ accepted: 2, parked: 0, refused: 0, words: [] })
  })
  it('of a gate that nobody knows, or of another time, are refused, each reason said once', () => {
    const { rows, taken } = sortMessages([{ ...passage, gate: 'N9' }, { ...passage, gate: 'N9' }, { ...passage, gate: 'N4' }, { ...passage, at: NOW + 3_600_000 }, passage], gates, 's', NOW)
    expect(rows).toHaveLength(1)
    expect(taken).toMatchObject({ accepted: 1, refused: 4 })
    expect(taken.words).toEqual([expect.stringContaining('N9'), expect.stringContaining('N4'), expect.stringContaining('时间不对')])
  })
})
