import { changeReceiver, listReceivers } from '@anlan/exchange/contract/receiver'
import type { Id } from '@anlan/kernel/id'
import { listDepartments, saveDepartment } from '@anlan/people/contract/department'
import { importPeople } from '@anlan/people/contract/keep-person'
import { listPersons } from '@anlan/people/contract/person'
import { registerEnterprise } from '@anlan/plant/contract/org'
import { newId } from '@anlan/platform/clock/new-id'
import type { FictitiousPlant } from '../plants/plant.ts'
import { signIn, until, type Visitor } from '../visitor.ts'
import { appointSecurity, firstSignIn, openLogin, townIds } from './district.ts'
import { FIRST_PASSWORD, stationKeys } from './keys.ts'
import type { DemoLogin } from './staff.ts'

const TYPES = { 生产: 'production', 经营带储存: 'storage-operation' } as const

export interface Places {
  readonly base: string
  readonly stationUrl: string
  readonly stationAdminKey: string
}

/** The receiving station's operator lets the enterprise in and issues its code and key. */
export const letInAtStation = async ({ stationUrl, stationAdminKey }: Places, companyCode: string, name: string): Promise<void> => {
  const answer = await fetch(`${stationUrl}/admin/enterprises`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stationAdminKey}` },
    body: JSON.stringify({ companyCode, name, ...stationKeys(companyCode), enabled: true }),
  })
  if (!answer.ok) throw new TypeError(`station: ${answer.status} ${await answer.text()}`)
}

/** One enterprise from nothing to working: registered, administrators, people, accounts, receivers. */
export const openEnterprise = async (places: Places, officer: Visitor, plant: FictitiousPlant, prefix: string, logins: readonly DemoLogin[]): Promise<Id> => {
  const { enterprise, people, departments } = plant
  const id = newId()
  const towns = await townIds(officer)
  await officer.must(registerEnterprise, {
    id,
    name: enterprise.name,
    type: TYPES[enterprise.type],
    town: towns.get(enterprise.town) ?? '',
    registrationCode: enterprise.companyCode,
    majorHazardSource: plant.analysisObjects.some(({ majorHazardLevel }) => majorHazardLevel !== null),
    administrator: { login: `${prefix}-admin`, name: '系统管理员', password: FIRST_PASSWORD },
  })
  const first = await signIn(places.base, `${prefix}-admin`, FIRST_PASSWORD)
  await until(`${prefix}-admin is a member`, async () => ((await (await first.fetch('/api/session')).text()).includes(id)), 60)
  const admin = await firstSignIn(places.base, `${prefix}-admin`)
  const security = await appointSecurity(places.base, admin, `${prefix}-security`)

  const departmentOf = new Map(plant.posts.map((post) => [post.name, post.department]))
  await admin.must(importPeople, { rows: people.map(({ name, mobile, post }) => ({ name, mobile, post, department: departmentOf.get(post) ?? '' })) })
  const persons = (await admin.get(listPersons, { limit: 500 })).rows
  const personId = (name: string) => persons.find((person) => person.name === name)?.id
  const kept = (await admin.get(listDepartments, {})).departments
  for (const { name, head } of departments) {
    const department = kept.find((one) => one.name === name)
    if (department !== undefined) await admin.must(saveDepartment, { id: department.id, version: department.version, name, leader: personId(head) ?? null })
  }
  for (const login of logins) {
    await openLogin(admin, security, login, login.person ? personId(login.name) : undefined)
    await firstSignIn(places.base, login.login)
  }

  await letInAtStation(places, enterprise.companyCode, enterprise.name)
  const { receivers } = await until('the two receivers stand', async () => {
    const answer = await admin.get(listReceivers, {})
    return answer.receivers.length === 2 && answer
  })
  const province = receivers.find(({ kind }) => kind === 'province')
  if (province !== undefined) await admin.must(changeReceiver, { id: province.id, version: province.version, ...stationKeys(enterprise.companyCode) })
  return id
}
