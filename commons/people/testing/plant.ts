import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse } from '@anlan/platform/testing/house'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { savePerson } from '../contract/keep-person.ts'
import { people } from '../module.ts'

/** A house with plant and people, a district, and enterprises to put people into. */
export const openPlant = async () => {
  const test = await openTestHouse({ modules: [plant, people], folders: [REGISTERS, FILES] })
  const district = await openDistrict(test)
  let count = 0
  const enterprise = async () => {
    count++
    const org = await district.register(`测试企业${count}`, { administrator: { login: `admin-${count}`, name: '管理员', password: 'Anlan2026x' } })
    await test.settle()
    const manager = test.speaker(['safety-manager'], { org: org.id })
    const person = async (name: string, more: object = {}) => {
      const id = newId()
      const saved = await test.house.command(manager, savePerson, { id, name, ...more })
      if (!saved.accepted) throw new TypeError(saved.refusal.message)
      return id
    }
    return { org: org.id, login: `admin-${count}`, manager, worker: test.speaker(['worker'], { org: org.id }), person }
  }
  return { test, district, enterprise }
}
