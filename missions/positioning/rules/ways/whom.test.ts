import { describe, expect, it } from 'vitest'
import { type AlarmWay, waySchema } from '../../contract/alarm-way.ts'
import { whomOf } from './whom.ts'

const id = (n: number) => `0190f3a0-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
const way = (more: object): AlarmWay => waySchema.parse({ kind: 'sos', ...more })

describe('whom an alarm is told', () => {
  it('without a way: the people themselves and the leaders of the shift; a call for help climbs', () => {
    expect(whomOf({ kind: 'overstay', carriers: [id(1)] }, undefined)).toEqual({ to: [{ person: id(1) }, { role: 'team-leader' }, { role: 'safety-manager' }], escalation: [], steps: [] })
    expect(whomOf({ kind: 'sos', carriers: [] }, undefined).escalation).toEqual([{ afterMinutes: 2, to: [{ role: 'principal' }] }])
  })
  it('by a way: whom it names; a call for help goes on climbing where it says nothing of it', () => {
    const told = way({ tellsThem: false, tell: { persons: [id(2)], posts: [id(3)], roles: ['worker'] }, steps: [{ title: '核实', to: { persons: [id(2)] } }] })
    expect(whomOf({ kind: 'sos', carriers: [id(1)] }, told)).toEqual({
      to: [{ person: id(2) }, { post: id(3) }, { role: 'worker' }], escalation: [{ afterMinutes: 2, to: [{ role: 'principal' }] }], steps: [{ title: '核实', to: [{ person: id(2) }] }],
    })
    expect(whomOf({ kind: 'sos', carriers: [] }, way({ escalation: [{ afterMinutes: 9, to: { roles: ['worker'] } }] })).escalation).toEqual([{ afterMinutes: 9, to: [{ role: 'worker' }] }])
    expect(whomOf({ kind: 'gathering', carriers: [] }, way({ kind: 'gathering' })).escalation).toEqual([])
  })
  it('of a crowd not all', () => {
    expect(whomOf({ kind: 'gathering', carriers: Array.from({ length: 30 }, (_, n) => id(n)) }, undefined).to).toHaveLength(22)
  })
})
