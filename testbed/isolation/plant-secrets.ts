import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { saveChannel } from '@anlan/alarms/contract/handle-alarm'
import { hazardSourceRegister } from '@anlan/dual-prevention/contract/hazard-source'
import { saveWorksheet } from '@anlan/dual-prevention/contract/move-worksheet'
import { requireReassessment } from '@anlan/dual-prevention/contract/reassess'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { confirmMap } from '@anlan/dual-prevention/contract/risk-map'
import { saveMeasure, saveRiskEvent, saveUnit } from '@anlan/dual-prevention/contract/save-register'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { endpointsOf } from '@anlan/kernel/register'
import type { CommandKind } from '@anlan/kernel/endpoint'
import type { Id } from '@anlan/kernel/id'
import { saveDepartment } from '@anlan/people/contract/department'
import { savePerson } from '@anlan/people/contract/keep-person'
import { saveDayJob } from '@anlan/responsibility/contract/day-job'
import { isolationRegister } from '@anlan/responsibility/contract/isolation'
import { newId } from '@anlan/platform/clock/new-id'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import type { z } from 'zod'

/** Puts one record of each kind into `org`, each with the secret in its words. @returns their ids */
export const plantSecrets = async (house: House, org: Id, secret: string): Promise<Id[]> => {
  const ids: Id[] = []
  const account = newId()
  const speaker: Speaker = { org, actor: { kind: 'person', id: account, name: secret }, roles: ['safety-manager'], account, person: null }
  const put = async <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, input: z.input<I>): Promise<void> => {
    const decision = await house.command(speaker, command, input)
    if (!decision.accepted) throw new BrokenInvariant(`${command.name}: ${decision.refusal.message}`)
  }
  const fresh = (): Id => {
    const id = newId()
    ids.push(id)
    return id
  }
  const [unit, riskEvent] = [fresh(), fresh()]
  await put(saveDepartment, { id: fresh(), name: secret })
  await put(savePerson, { id: fresh(), name: secret })
  await put(saveUnit, { id: unit, version: 0, name: secret, hazardCode: secret, department: secret, responsible: secret, riskLevel: '2' })
  await put(saveRiskEvent, { id: riskEvent, version: 0, unit, name: secret })
  await put(saveMeasure, { id: fresh(), version: 0, riskEvent, dataSrc: '1', classify1: '1', classify2: '1-1', description: secret, inspectionContent: secret })
  await put(requireReassessment, { units: [unit], why: 'change', note: secret })
  await put(saveWorksheet, { id: fresh(), version: 0, kind: 'JHA', unit, title: secret, rows: [{ subject: secret }] })
  await put(confirmMap, { note: secret })
  await put(endpointsOf(hazardSourceRegister).save, { id: fresh(), version: 0, data: { code: secret.slice(0, 36), name: secret } })
  await put(reportDanger, { id: fresh(), description: secret, place: secret })
  await put(raiseAlarm, { cause: secret, kind: 'test', level: 'yellow', title: secret, to: [{ role: 'safety-manager' }] })
  await put(saveDayJob, { id: fresh(), version: 0, kind: 'height', title: secret, place: secret, contractor: secret, startAt: 0, endAt: 3_600_000 })
  await put(endpointsOf(isolationRegister).save, { id: fresh(), version: 0, data: { kind: 'blind', tag: secret, place: secret, post: '', reason: secret, approver: secret, since: '2026-11-23', until: '', state: 'on' } })
  await put(saveChannel, { id: fresh(), kind: 'webhook', name: secret, url: 'http://127.0.0.1:9/', version: 1 })
  return ids
}
