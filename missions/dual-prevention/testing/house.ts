import { Readable } from 'node:stream'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import type { Person } from '@anlan/people/contract/person'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { storeFile } from '@anlan/platform/files/file-store'
import type { Speaker } from '@anlan/platform/module/scope'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { SMALLEST_PICTURE } from '@anlan/platform/testing/smallest-picture'
import { positioning } from '@anlan/positioning/module'
import { expect } from 'vitest'
import { saveMeasure, savePlan, saveRiskEvent, saveUnit } from '../contract/save-register.ts'
import { dualPrevention } from '../module.ts'
import { crew } from './plant-people.ts'
import { plantReadings } from './plant-readings.ts'

/** The value of a decision that must have been accepted. */
export const accepted = <Value>(decision: Decision<Value>): Value => {
  if (!decision.accepted) expect.fail(`${decision.refusal.code}: ${decision.refusal.message}`)
  return decision.value
}

/** The house with real plant and alarms and a small crew, on Monday morning. */
export const openDualPrevention = async () => {
  const people = crew()
  const readings = plantReadings()
  const test: TestHouse = await openTestHouse({ modules: [plant, ...readings.modules, people.people, alarms, positioning, dualPrevention], folders: [FILES, REGISTERS] })

  /** An enterprise of its own for each test. */
  const enterprise = () => {
    const org = newId()
    const as = (who: Person): Speaker => ({
      org, actor: { kind: 'person', id: newId(), name: who.name }, roles: who.roles as Role[], account: newId(), person: who.id,
    })
    const [worker, night, leader, safety, principal] = [as(people.worker), as(people.night), as(people.leader), as(people.safety), as(people.principal)]
    const file = async (bytes: Buffer, name: string): Promise<Id> => accepted(await storeFile(test.house, safety, Readable.from([bytes]), name)).id
    const photo = (): Promise<Id> => file(SMALLEST_PICTURE, '照片.png')
    return { org, worker, night, leader, safety, principal, file, photo }
  }
  type Enterprise = ReturnType<typeof enterprise>

  /** One unit, event, measure and plan; `plan` says how it is inspected. */
  const register = async ({ safety }: Enterprise, plan: Partial<Parameters<typeof planInput>[1]> = {}, { unitName = '储罐区', ...measure }: { classify1: '1' | '2' | '3' | '4'; classify2: string; unitName?: string } = { classify1: '3', classify2: '3-2' }) => {
    const ids = { unit: newId(), riskEvent: newId(), measure: newId(), plan: newId() }
    const { house } = test
    accepted(await house.command(safety, saveUnit, { id: ids.unit, version: 0, name: `${unitName}${ids.unit.slice(-4)}`, hazardCode: '371002901001', department: '储运车间', responsible: '孙主任', riskLevel: '2' }))
    accepted(await house.command(safety, saveRiskEvent, { id: ids.riskEvent, version: 0, unit: ids.unit, name: '满罐溢流', inherent: { method: 'LEC', l: 3, e: 6, c: 15 } }))
    accepted(await house.command(safety, saveMeasure, { id: ids.measure, version: 0, riskEvent: ids.riskEvent, dataSrc: '2', ...measure, classify2: measure.classify2 as never, description: '卸车前检尺', inspectionContent: '检尺记录是否完整' }))
    accepted(await house.command(safety, savePlan, planInput(ids, { post: people.operator, ...plan })))
    return ids
  }
  return { ...test, ...people, taken: readings.taken, enterprise, register }
}

const planInput = (
  ids: { plan: Id; measure: Id },
  more: { post?: Id | null; person?: Id | null; cycle?: number; cycleUnit?: '小时' | '天' | '月' | '年'; windowStart?: string; windowEnd?: string; workDayType?: '0' | '1' | '2'; workType?: '0' | '1'; taskNum?: number; firstStart?: number },
) => ({ id: ids.plan, version: 0, measure: ids.measure, content: '检尺记录是否完整', cycle: 1, cycleUnit: '天' as const, ...more })
