import { dangerClosed, dangerConfirmed, dangerReported, inspectionRecorded, measureSaved, planSaved, riskEventSaved, unitSaved } from '@anlan/dual-prevention/contract/records'
import type { Id } from '@anlan/kernel/id'
import { MINUTE } from '@anlan/kernel/time'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'

/** How many records of each table must be there in the end; `reported` stay with the district. */
export interface Published {
  readonly expected: Record<'unit' | 'risk-event' | 'measure' | 'plan' | 'record' | 'danger', number>
  reported: number
}

const pick = <T>(roll: () => number, from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T

/** Writes records of a growing plant into the journal, as the dual-prevention house would. */
export const openPublisher = (house: House, org: Id, roll: () => number) => {
  const published: Published = { expected: { unit: 0, 'risk-event': 0, measure: 0, plan: 0, record: 0, danger: 0 }, reported: 0 }
  const ids: Record<'unit' | 'event' | 'measure' | 'plan', Id[]> = { unit: [], event: [], measure: [], plan: [] }

  const one = (scope: Scope): void => {
    const { now } = scope
    const head = { id: scope.newId(), version: 1, deleted: false, createdAt: now, createdBy: '林静', updatedAt: now, updatedBy: '林静' }
    const { id } = head
    const at = roll()
    if (ids.unit.length === 0 || at < 0.02) {
      scope.record(unitSaved, { subject: id, data: { unit: { ...head, hazardCode: '371009901001', department: '仓储部', responsible: '周明远', name: `单元 ${ids.unit.length + 1}`, riskLevel: '3' } } })
      ids.unit.push(id)
      published.expected.unit += 1
    } else if (ids.event.length === 0 || at < 0.08) {
      scope.record(riskEventSaved, { subject: id, data: { riskEvent: { ...head, unit: pick(roll, ids.unit), name: '泄漏', inherent: null, inherentLevel: null, residualLevel: null } } })
      ids.event.push(id)
      published.expected['risk-event'] += 1
    } else if (ids.measure.length === 0 || at < 0.25) {
      const measure = { ...head, riskEvent: pick(roll, ids.event), dataSrc: '2' as const, classify1: '2' as const, classify2: '2-2', classify3: '', description: '定期检查法兰', inspectionContent: '有无渗漏', controlLevel: null }
      scope.record(measureSaved, { subject: id, data: { measure } })
      ids.measure.push(id)
      published.expected.measure += 1
    } else if (ids.plan.length === 0 || at < 0.4) {
      const plan = {
        ...head, measure: pick(roll, ids.measure), content: '有无渗漏', cycle: 1, cycleUnit: '天' as const, firstStart: now, windowStart: null, windowEnd: null,
        workDayType: '0' as const, workType: '0' as const, taskNum: null, post: null, person: null, active: true,
      }
      scope.record(planSaved, { subject: id, data: { plan } })
      ids.plan.push(id)
      published.expected.plan += 1
    } else if (at < 0.92) {
      const record = {
        ...head, plan: pick(roll, ids.plan), measure: pick(roll, ids.measure), due: null, checkedAt: now, result: '0' as const, note: '', inspector: '孙大为',
        inspectorMobile: null, device: null, guarantee: false, photos: [], late: null,
      }
      scope.record(inspectionRecorded, { subject: id, data: { record } })
      published.expected.record += 1
    } else danger(scope, head, at)
  }

  /** A third is only reported, a third confirmed, a third closed: one record in up to three versions. */
  const danger = (scope: Scope, head: { id: Id; version: number; deleted: boolean; createdAt: number; createdBy: string; updatedAt: number; updatedBy: string }, at: number): void => {
    const { now } = scope
    const reported = {
      ...head, state: 'reported' as const, name: '法兰渗漏', description: '法兰渗漏', place: '罐区', hazardCode: null, measure: pick(roll, ids.measure), record: null,
      level: '0' as const, source: '1', manageType: null, kind: null, category: '0' as const, reportedAt: now, reporter: '孙大为', reason: null, measures: null, cost: null,
      responsible: null, acceptor: null, deadline: null, rectifiedAt: null, rectification: null, acceptedAt: null, acceptComment: null,
      photosBefore: [], photosAfter: [], rejectedReason: null, climbed: 0,
    }
    scope.record(dangerReported, { subject: head.id, data: { danger: reported } })
    if (at < 0.945) {
      published.reported += 1
      return
    }
    published.expected.danger += 1
    const person = { id: scope.newId(), name: '周明远' }
    const confirmed = { ...reported, version: 2, state: 'rectifying' as const, manageType: '1' as const, kind: '7', responsible: person, acceptor: person, deadline: '2099-01-01', updatedAt: now + MINUTE }
    scope.record(dangerConfirmed, { subject: head.id, data: { danger: confirmed } })
    if (at < 0.97) return
    scope.record(dangerClosed, { subject: head.id, data: { danger: { ...confirmed, version: 3, state: 'accepted', acceptedAt: now + 2 * MINUTE, acceptComment: '合格', updatedAt: now + 2 * MINUTE } } })
  }

  const publish = (count: number): Promise<void> =>
    house.act(systemSpeaker(org, '长跑试验'), async (scope) => {
      for (let n = 0; n < count; n += 1) one(scope)
    })
  return { published, publish }
}
