import { Readable } from 'node:stream'
import { alarms } from '@anlan/alarms/module'
import { hazardSourceRegister } from '@anlan/dual-prevention/contract/hazard-source'
import { saveUnit } from '@anlan/dual-prevention/contract/save-register'
import { dualPrevention } from '@anlan/dual-prevention/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import { saveDepartment, savePost } from '@anlan/people/contract/department'
import { savePerson } from '@anlan/people/contract/keep-person'
import { saveShift, setRoster } from '@anlan/people/contract/roster'
import { setPin } from '@anlan/people/contract/terminal'
import { openMember, people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { positioning } from '@anlan/positioning/module'
import { specialWork } from '@anlan/special-work/module'
import { video } from '@anlan/video/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { storeFile } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse } from '@anlan/platform/testing/house'
import { SMALLEST_PICTURE } from '@anlan/platform/testing/smallest-picture'
import { expect } from 'vitest'
import { responsibility } from '../module.ts'

export const PASSWORD = 'Anlan2026x'
export const PIN = '428613'
export const SOURCE = '371002901001'

/** The value of a decision that must have been accepted. */
export const accepted = <Value>(decision: Decision<Value>): Value => {
  if (!decision.accepted) expect.fail(`${decision.refusal.code}: ${decision.refusal.message}`)
  return decision.value
}

/** The code of a refusal. */
export const refusalOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)

/** The house on the real ones before it, with enterprises of a small crew, a roster and one major hazard source. */
export const openResponsibility = async () => {
  const test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork, dualPrevention, responsibility], folders: [FILES, REGISTERS] })
  const district = await openDistrict(test)
  let count = 0

  const enterprise = async () => {
    count += 1
    const { id: org } = await district.register(`测试企业${count}`, { administrator: { login: `admin-${count}`, name: '管理员', password: PASSWORD } })
    await test.settle()
    const { house } = test
    const safety = test.speaker(['safety-manager'], { org, actor: { kind: 'person', id: newId(), name: '周安全' } })
    const [department, post, shift, night] = [newId(), newId(), newId(), newId()]
    accepted(await house.command(safety, saveDepartment, { id: department, name: '储运车间' }))
    accepted(await house.command(safety, savePost, { id: post, name: '罐区操作岗', department }))
    const member = async (name: string, roles: readonly Role[], more: object = {}): Promise<Speaker & { readonly person: Id }> => {
      const person = newId()
      accepted(await house.command(safety, savePerson, { id: person, name, ...more }))
      const login = `m${count}-${person.slice(-8)}`
      const { account } = accepted(await openMember(house, { org, login, name, password: PASSWORD, roles: [...roles], person }))
      const speaker = test.speaker(roles, { org, person, account, actor: { kind: 'person', id: account, name } })
      accepted(await house.command(speaker, setPin, { pin: PIN }))
      return { ...speaker, person }
    }
    const [worker, relief, leader, principal] = [await member('王芳', ['worker'], { post, department }), await member('赵强', ['worker'], { post, department }), await member('孙主任', ['team-leader']), await member('钱总', ['principal'])]
    accepted(await house.command(safety, saveDepartment, { id: department, version: 1, name: '储运车间', leader: leader.person }))
    accepted(await house.command(safety, saveShift, { id: shift, name: '白班', starts: 8 * 60, ends: 20 * 60 }))
    accepted(await house.command(safety, saveShift, { id: night, name: '夜班', starts: 20 * 60, ends: 8 * 60 }))
    accepted(await house.command(safety, setRoster, { day: '2026-11-23', shift, post, before: [], persons: [worker.person] }))
    accepted(await house.command(safety, setRoster, { day: '2026-11-23', shift: night, post, before: [], persons: [relief.person] }))
    const unit = newId()
    accepted(await house.command(safety, saveUnit, { id: unit, version: 0, name: '液氨储罐', hazardCode: SOURCE, department: '储运车间', responsible: '孙主任', riskLevel: '1' }))
    accepted(await house.command(safety, endpointsOf(hazardSourceRegister).save, { id: newId(), version: 0, data: { code: SOURCE, name: '液氨罐区', kind: 'production', majorHazardLevel: '3' } }))
    const photo = async (): Promise<Id> => accepted(await storeFile(house, safety, Readable.from([SMALLEST_PICTURE]), '照片.png')).id
    return { org, photo, safety, worker, relief, leader, principal, department, post, shift, night, unit }
  }
  return { ...test, enterprise }
}
