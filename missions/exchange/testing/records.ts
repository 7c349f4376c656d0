import type { Id } from '@anlan/kernel/id'
import { DAY } from '@anlan/kernel/time'
import { dangerReported, inspectionRecorded, measureSaved, planSaved, riskEventSaved, unitSaved } from '@anlan/dual-prevention/contract/records'
import type { Scope } from '@anlan/platform/module/scope'

/** Records as the dual-prevention house would publish them: a whole chain under one unit. */
export const chainOf = (newId: () => Id, now: number) => {
  const head = (version = 1) => ({ id: newId(), version, deleted: false, createdAt: now, createdBy: '林静', updatedAt: now, updatedBy: '林静' })
  const unit = { ...head(), hazardCode: '371002999001', department: '仓储部', responsible: '周明远', name: '溶剂储罐区', riskLevel: '2' as const }
  const riskEvent = { ...head(), unit: unit.id, name: '储罐溢流', inherent: null, inherentLevel: null, residualLevel: null }
  const measure = {
    ...head(), riskEvent: riskEvent.id, dataSrc: '2' as const, classify1: '1' as const, classify2: '1-4', classify3: '',
    description: '高液位联锁', inspectionContent: '检查联锁是否投用', controlLevel: null,
  }
  const plan = {
    ...head(), measure: measure.id, content: '检查联锁', cycle: 1, cycleUnit: '天' as const, firstStart: now, windowStart: null, windowEnd: null,
    workDayType: '0' as const, workType: '0' as const, taskNum: null, post: null, person: null, active: true,
  }
  const record = (result: '0' | '1' | '2' | '3' = '0', checkedAt = now) => ({
    ...head(), plan: plan.id, measure: measure.id, due: null, checkedAt, result, note: '', inspector: '孙大为', inspectorMobile: null,
    device: null, guarantee: false, photos: [], late: null,
  })
  const danger = (more: object = {}) => ({
    ...head(), state: 'rectifying' as const, name: '报警被屏蔽', description: '报警被屏蔽', place: '罐区', hazardCode: '371002999001', measure: measure.id, record: null,
    level: '0' as const, source: '1', manageType: '1' as const, kind: '4', category: '0' as const, reportedAt: now, reporter: '孙大为', reason: null, measures: null, cost: null,
    responsible: { id: newId(), name: '周明远' }, acceptor: { id: newId(), name: '林静' }, deadline: '2026-11-20', rectifiedAt: null, rectification: null,
    acceptedAt: null, acceptComment: null, photosBefore: [], photosAfter: [], rejectedReason: null, climbed: 0, ...more,
  })
  return { unit, riskEvent, measure, plan, record, danger, day: DAY }
}

export type Chain = ReturnType<typeof chainOf>

export const publishChain = (scope: Scope, chain: Chain): void => {
  scope.record(unitSaved, { subject: chain.unit.id, data: { unit: chain.unit } })
  scope.record(riskEventSaved, { subject: chain.riskEvent.id, data: { riskEvent: chain.riskEvent } })
  scope.record(measureSaved, { subject: chain.measure.id, data: { measure: chain.measure } })
  scope.record(planSaved, { subject: chain.plan.id, data: { plan: chain.plan } })
}

export const publishRecord = (scope: Scope, record: ReturnType<Chain['record']>): void => scope.record(inspectionRecorded, { subject: record.id, data: { record } })
export const publishDanger = (scope: Scope, danger: ReturnType<Chain['danger']>): void => scope.record(dangerReported, { subject: danger.id, data: { danger } })
