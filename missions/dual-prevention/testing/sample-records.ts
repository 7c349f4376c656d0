import type { Danger, InspectionPlan } from '../contract/records.ts'
import type { Hand } from '../rules/hand.ts'

export const NOW = Date.parse('2026-11-23T09:00:00+08:00')
export const id = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const hand = (n: number, name: string, roles: Hand['roles'] = ['worker'], now = NOW): Hand => ({ id: id(n), name, roles, now })
export const worker = hand(1, '王芳')
export const leader = hand(2, '李班长', ['team-leader'])
export const safety = hand(3, '周安全', ['safety-manager'])

const base = { version: 1, deleted: false, createdAt: 1, createdBy: '王芳', updatedAt: 1, updatedBy: '王芳' }

export const danger = (more: Partial<Danger> = {}): Danger => ({
  ...base, id: id(100), state: 'reported', name: '滴漏', description: '3 号泵滴漏', place: '泵房', hazardCode: null, measure: null, record: null,
  level: '0', source: '10', manageType: null, kind: null, category: '0', reportedAt: NOW, reporter: '王芳', reason: null, measures: null, cost: null,
  responsible: null, acceptor: null, deadline: null, rectifiedAt: null, rectification: null, rectifier: null, acceptedAt: null, acceptComment: null,
  photosBefore: [], photosAfter: [], rejectedReason: null, sentBackReason: null, managementClass: null, occurrence: null, climbed: 0, ...more,
})

export const plan = (more: Partial<InspectionPlan> = {}): InspectionPlan => ({
  ...base, id: id(200), measure: id(300), content: '查看液位', cycle: 1, cycleUnit: '天', firstStart: Date.parse('2026-11-23T00:00:00+08:00'), windowStart: null, windowEnd: null,
  workDayType: '0', workType: '0', taskNum: null, post: id(400), postName: '操作工', person: null, active: true, ...more,
})
