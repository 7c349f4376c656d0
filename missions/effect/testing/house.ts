import { alarms } from '@anlan/alarms/module'
import { dualPrevention } from '@anlan/dual-prevention/module'
import { answerDue } from '@anlan/dual-prevention/contract/answer-due'
import { closeDanger } from '@anlan/dual-prevention/contract/close-danger'
import { confirmDanger } from '@anlan/dual-prevention/contract/confirm-danger'
import { myDues } from '@anlan/dual-prevention/contract/due'
import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import { rectifyDanger } from '@anlan/dual-prevention/contract/rectify-danger'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { saveMeasure, savePlan, saveRiskEvent, saveUnit } from '@anlan/dual-prevention/contract/save-register'
import { accepted } from '@anlan/dual-prevention/testing/house'
import type { Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import type { Person } from '@anlan/people/contract/person'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { storeFile } from '@anlan/platform/files/file-store'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse } from '@anlan/platform/testing/house'
import { SMALLEST_PICTURE } from '@anlan/platform/testing/smallest-picture'
import { plant } from '@anlan/plant/module'
import { Readable } from 'node:stream'
import { effect } from '../module.ts'
import { staff } from './staff.ts'

export { accepted }

/** The house over real dual prevention: what it reads is what that house writes. */
export const openEffect = async () => {
  const people = staff()
  const test = await openTestHouse({ modules: [plant, people.people, alarms, dualPrevention, effect], folders: [FILES, REGISTERS] })
  const { house } = test

  const enterprise = () => {
    const org = newId()
    const as = (who: Person): Speaker => ({ org, actor: { kind: 'person', id: newId(), name: who.name }, roles: who.roles as Role[], account: newId(), person: who.id })
    return { org, worker: as(people.worker), other: as(people.other), leader: as(people.leader), safety: as(people.safety), principal: as(people.principal) }
  }
  type Enterprise = ReturnType<typeof enterprise>

  /** One measure, inspected every day by one person unless `plan` says otherwise. */
  const register = async ({ safety }: Enterprise, plan: { person?: Id; workType?: '0' | '1'; taskNum?: number } = {}): Promise<{ unit: Id; measure: Id; plan: Id }> => {
    const ids = { unit: newId(), event: newId(), measure: newId(), plan: newId() }
    accepted(await house.command(safety, saveUnit, { id: ids.unit, version: 0, name: `储罐区${ids.unit.slice(-4)}`, hazardCode: '371002901001', department: '储运车间', responsible: '孙主任', riskLevel: '2' }))
    accepted(await house.command(safety, saveRiskEvent, { id: ids.event, version: 0, unit: ids.unit, name: '满罐溢流', inherent: { method: 'LEC', l: 3, e: 6, c: 15 } }))
    accepted(await house.command(safety, saveMeasure, { id: ids.measure, version: 0, riskEvent: ids.event, dataSrc: '2', classify1: '3', classify2: '3-2', description: '卸车前检尺', inspectionContent: '检尺记录是否完整' }))
    accepted(await house.command(safety, savePlan, { id: ids.plan, version: 0, measure: ids.measure, content: '检尺记录是否完整', cycle: 1, cycleUnit: '天', person: people.worker.id, ...plan }))
    return ids
  }

  const to = async (at: number): Promise<void> => {
    test.clock.move(at)
    await test.settle()
  }
  /** Answers every due that the person has open now. */
  const inspect = async (who: Speaker): Promise<void> => {
    const { now, dues } = accepted(await house.query(who, myDues, {}))
    for (const due of dues.filter(({ state, startAt }) => state === 'open' && startAt <= now))
      accepted(await house.command(who, answerDue, { due: due.id, record: newId(), result: '0', checkedAt: now }))
  }
  const photo = async (who: Speaker): Promise<Id> => accepted(await storeFile(house, who, Readable.from([SMALLEST_PICTURE]), '照片.png')).id

  /** A danger that the worker reports and another person has to rectify by `deadline`. */
  const danger = async ({ worker, safety }: Enterprise, deadline: string): Promise<Id> => {
    const id = newId()
    accepted(await house.command(worker, reportDanger, { id, description: '2 号泵机械密封滴漏', place: '泵房', photos: [await photo(worker)] }))
    accepted(await house.command(safety, confirmDanger, { id, version: 1, name: '机械密封滴漏', level: '0', source: '1', kind: '7', manageType: '1', responsible: people.other.id, measures: '更换机械密封', cost: 0.2, deadline, acceptor: people.safety.id }))
    return id
  }
  const rectify = async ({ other, safety }: Enterprise, id: Id): Promise<void> => {
    const version = async () => accepted(await house.query(safety, getDanger, { id })).danger.version
    accepted(await house.command(other, rectifyDanger, { id, version: await version(), rectification: '已更换机械密封并试运行', photos: [await photo(other)] }))
    accepted(await house.command(safety, closeDanger, { id, version: await version(), comment: '现场确认不再滴漏' }))
  }
  return { ...test, ...people, enterprise, register, to, inspect, danger, rectify }
}
