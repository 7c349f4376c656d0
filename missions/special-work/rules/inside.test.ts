import { describe, expect, it } from 'vitest'
import type { Passage } from '../contract/permit.ts'
import { LI, SUN, WEDNESDAY } from '../testing/permit.ts'
import { countInside, insideOf, insideWords } from './inside.ts'

const pass = (minute: number, way: 'in' | 'out', over: Partial<Passage> = {}): Passage => ({ what: 'person', name: LI.name, person: LI.id, count: 1, way, by: SUN, at: WEDNESDAY + minute, ...over })
const spanner = (minute: number, way: 'in' | 'out', count: number) => pass(minute, way, { what: 'tool', name: '扳手', person: null, count })

describe('who is inside by the register', () => {
  it('given who went in and out, then those who did not come out, each once', () => {
    expect(insideOf({ passages: [pass(1, 'in'), pass(2, 'out')] }, 'person')).toEqual([])
    expect(insideOf({ passages: [pass(1, 'in'), pass(2, 'out'), pass(3, 'in')] }, 'person')).toEqual([{ name: LI.name, person: LI.id, count: 1, since: WEDNESDAY + 3 }])
    expect(countInside({ passages: [spanner(1, 'in', 3), spanner(2, 'out', 1), pass(1, 'in')] }, 'tool')).toBe(2)
  })
  it('given a moment, then as it was then', () => expect([0, 1, 2].map((minute) => insideOf({ passages: [pass(1, 'in'), pass(2, 'out')] }, 'person', WEDNESDAY + minute).length)).toEqual([0, 1, 0]))
  it('given passages that phones kept, then in the order in which they happened', () => expect(insideOf({ passages: [pass(2, 'out'), pass(1, 'in')] }, 'person')).toEqual([]))
  it('given somebody who came out without ever having gone in, then his next going in counts', () => expect(countInside({ passages: [pass(1, 'out'), pass(2, 'in')] }, 'person')).toBe(1))
  it('names them, with how many', () => expect(insideWords([{ name: '扳手', count: 2 }, { name: LI.name, count: 1 }])).toBe('扳手（2）、李作业'))
})
