import { describe, expect, it } from 'vitest'
import { isGateLine, readGateLine } from './gate-line.ts'

const AT = Date.parse('2026-11-28T14:00:00+08:00')
const passage = { id: 'm1', gate: 'N1', direction: 'in', at: AT }

describe('a word of a gate', () => {
  it('is a passage, with or without whoever passed', () => {
    expect(readGateLine(passage)).toEqual({ id: 'm1', kind: 'in', gate: 'N1', at: AT, people: 1, card: null, person: null })
    expect(readGateLine({ ...passage, id: 7, gate: 3, direction: 'out', at: '2026-11-28 14:00:00', people: 2, card: 1_003, person: ' 王芳 ' })).toEqual({ id: '7', kind: 'out', gate: '3', at: AT, people: 2, card: '1003', person: '王芳' })
  })
  it('is a total of one gate or of several', () => {
    expect(readGateLine({ id: 'm2', gate: 'N1', inside: 0, at: AT })).toEqual({ id: 'm2', kind: 'total', gates: ['N1'], at: AT, inside: 0 })
    expect(readGateLine({ id: 'm2', gates: ['N1', 'N2', 'N1'], inside: 12, at: AT })).toMatchObject({ gates: ['N1', 'N2'], inside: 12 })
  })
  it.each([
    [{ ...passage, id: '' }, '消息编号'], [{ ...passage, gate: ' ' }, '门禁编号'], [{ ...passage, gate: undefined }, '门禁编号'], [{ ...passage, direction: 'up' }, 'in 或 out'],
    [{ ...passage, at: 5 }, '时间'], [{ ...passage, people: 0 }, '人数'], [{ ...passage, people: 1.5 }, '人数'], [{ ...passage, card: {} }, 'card'], [{ ...passage, person: 3 }, 'person'],
    [{ id: 'x', inside: 3, at: AT }, '门禁编号'], [{ id: 'x', gates: [], inside: 3, at: AT }, '门禁编号'], [{ id: 'x', gates: 'N1', inside: 3, at: AT }, '列表'], [{ id: 'x', gate: 'N1', inside: -1, at: AT }, '在内人数'],
  ])('%j is refused in words', (value, words) => expect(readGateLine(value)).toContain(words))
  it('is told from reports of terminals and heartbeats of devices', () => {
    expect([passage, { gates: ['N1'] }, { card: 'A' }, { device: 'B' }, null, 'N1'].map(isGateLine)).toEqual([true, true, false, false, false, false])
  })
})
