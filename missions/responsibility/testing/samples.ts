import type { Appointment } from '../contract/appointment.ts'
import type { DayJob } from '../contract/day-job.ts'
import type { Handover } from '../contract/handover.ts'
import type { DayFacts } from '../rules/day-facts.ts'
import type { Hand } from '../rules/hand.ts'

export const NOW = Date.parse('2026-11-23T09:00:00+08:00')
export const id = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const hand = (n: number, name: string, roles: Hand['roles'] = ['worker'], now = NOW): Hand => ({ id: id(n), name, roles, now })
export const worker = hand(1, '王芳')
export const principal = hand(2, '钱总', ['principal'])

const base = { version: 1, createdAt: NOW, createdBy: '周安全', updatedAt: NOW, updatedBy: '周安全' }

export const appointment = (more: Partial<Appointment> = {}): Appointment => ({
  ...base, id: id(10), hazardCode: 'A', hazardName: '罐区', hazardLevel: '3', role: '3', person: id(1), personName: '王芳', postName: '罐区主管', phone: '', qualification: '', document: '', from: '2026-11-02', until: null, ...more,
})

export const job = (more: Partial<DayJob> = {}): DayJob => ({
  ...base, id: id(20), kind: 'fire', level: 'first', title: '焊接', place: '罐区', unit: null, unitName: '', hazardCode: '', contractor: '', startAt: NOW, endAt: NOW + 3_600_000, state: 'planned', cancelReason: '', ticket: null, source: 'manual', ...more,
})

export const facts = (more: Partial<DayFacts> = {}): DayFacts => ({
  sources: [{ code: 'A', name: '罐区', level: '3', installation: true, keyProcess: true }, { code: 'B', name: '仓库', level: 'none', installation: false, keyProcess: false }],
  units: [{ hazardCode: 'A', stopped: false }], stops: [], jobs: [], majorDangers: [], redAlarms: [], overdueDangers: 0, ...more,
})

export const handover = (more: Partial<Handover> = {}): Handover => ({
  ...base, id: id(30), state: 'handed', post: { id: id(31), name: '罐区' }, day: '2026-11-23', shift: id(32), shiftName: '白班', startsAt: NOW, endsAt: NOW, notes: '', instructions: '', things: '',
  facts: { jobs: [], isolations: [], bypasses: null, dangers: [], alarms: [], readings: null, dues: { done: 0, missed: 0, open: 0, missedNames: [] } },
  outgoing: { id: id(1), name: '王芳', at: NOW, signature: null, provedBy: 'session' }, incoming: null, differences: '', ...more,
})
