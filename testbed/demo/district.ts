import type { Id } from '@anlan/kernel/id'
import { grantRoles, listAccounts, openAccountFor } from '@anlan/people/contract/account'
import { listEnterprises, registerEnterprise } from '@anlan/plant/contract/org'
import { listTowns } from '@anlan/plant/contract/enterprise'
import { newId } from '@anlan/platform/clock/new-id'
import { demonstrationEnterprises } from '../plants/demonstration-enterprises.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { DEMO_PASSWORD, FIRST_PASSWORD } from './keys.ts'
import type { DemoLogin } from './staff.ts'

const TYPES = { 生产: 'production', 经营带储存: 'storage-operation', 加油站: 'station' } as const

/** Changes the password that an administrator gave, as the system asks at the first sign-in. */
export const firstSignIn = async (base: string, login: string): Promise<Visitor> => {
  const visitor = await signIn(base, login, FIRST_PASSWORD)
  await visitor.fetch('/api/session/password', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ old: FIRST_PASSWORD, next: DEMO_PASSWORD }),
  })
  return signIn(base, login, DEMO_PASSWORD)
}

/** Opens an account and has the security administrator grant its roles. */
export const openLogin = async (admin: Visitor, security: Visitor, { login, name, roles }: DemoLogin, person?: Id): Promise<void> => {
  const id = newId()
  await admin.must(openAccountFor, { id, login, name, password: FIRST_PASSWORD, ...(person === undefined ? {} : { person }) })
  const { accounts } = await security.get(listAccounts, {})
  const version = accounts.find((account) => account.id === id)?.version ?? 1
  await security.must(grantRoles, { account: id, version, roles: [...roles] })
}

/** The system administrator appoints the first security administrator; from then on only that one grants roles. */
export const appointSecurity = async (base: string, admin: Visitor, login: string): Promise<Visitor> => {
  const id = newId()
  await admin.must(openAccountFor, { id, login, name: '安全保密管理员', password: FIRST_PASSWORD })
  const { accounts } = await admin.get(listAccounts, {})
  await admin.must(grantRoles, { account: id, version: accounts.find((account) => account.id === id)?.version ?? 1, roles: ['security-admin'] })
  return firstSignIn(base, login)
}

/** The district's officer and, in the register, the thirteen demonstration enterprises of the notice: name, town, type, nothing else. */
export const openDistrict = async (base: string): Promise<Visitor> => {
  const admin = await signIn(base, 'admin', DEMO_PASSWORD)
  const security = await appointSecurity(base, admin, 'quju-security')
  await openLogin(admin, security, { login: 'quju', name: '程观澜', roles: ['district-officer'], person: false })
  const officer = await firstSignIn(base, 'quju')
  const towns = await townIds(officer)
  for (const { name, town, type } of demonstrationEnterprises)
    await officer.must(registerEnterprise, { id: newId(), name, type: TYPES[type], town: towns.get(town) ?? '', demonstration: true })
  return officer
}

export const townIds = async (officer: Visitor): Promise<Map<string, Id>> =>
  new Map((await officer.get(listTowns, {})).towns.map(({ name, id }) => [name, id]))

export const enterpriseByName = async (officer: Visitor, name: string) =>
  (await officer.get(listEnterprises, { search: name, limit: 50 })).rows.find((org) => org.name === name)
