import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPassword } from '@anlan/platform/auth/accounts'
import { findSession, openSession } from '@anlan/platform/auth/sessions'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { grantRoles, listAccounts, openAccountFor, resetAccountPassword, setAccountEnabled } from '../contract/account.ts'
import { auditChain, auditJournal } from '../contract/audit.ts'
import { membersOf, openMember } from '../module.ts'
import { openPlant } from '../testing/plant.ts'

let world: Awaited<ReturnType<typeof openPlant>>
beforeAll(async () => {
  world = await openPlant()
})
afterAll(() => world.test.close())

const administrators = async () => {
  const { test } = world
  const plant = await world.enterprise()
  const first = await checkPassword(test.database, plant.login, 'Anlan2026x')
  if (!first.accepted) throw new TypeError(first.refusal.message)
  const system = test.speaker(['system-admin'], { org: plant.org, account: first.value.id })
  const open = async (login: string, person = '') => {
    const id = newId()
    const opened = await test.house.command(system, openAccountFor, { id, login: `${login}-${plant.org.slice(-6)}`, name: '某某', password: 'Anlan2026x', person })
    if (!opened.accepted) throw new TypeError(opened.refusal.message)
    return id
  }
  const account = await open('security')
  const security = test.speaker(['security-admin'], { org: plant.org, account })
  return { ...plant, system, security, open }
}

describe('the first account of an enterprise', () => {
  it('is its system administrator as soon as the enterprise is registered', async () => {
    const { org, system } = await administrators()
    expect(await membersOf(world.test.database)(system.account ?? '')).toEqual([
      { org: { id: org, name: expect.stringContaining('测试企业'), kind: 'enterprise' }, roles: ['system-admin'], person: null },
    ])
  })
})

describe('roles', () => {
  it('are granted by the security administrator, whom the system administrator appoints once', async () => {
    const { test } = world
    const { system, security, open } = await administrators()
    const worker = await open('worker')
    const grant = (by: typeof system, account: string, roles: string[], version = 1) => test.house.command(by, grantRoles, { account, version, roles: roles as never })
    expect(await grant(system, worker, ['worker'])).toMatchObject({ refusal: { code: 'security-admin-first' } })
    expect(await grant(system, security.account ?? '', ['security-admin'])).toMatchObject({ accepted: true })
    expect(await grant(system, worker, ['security-admin'])).toMatchObject({ refusal: { code: 'not-security-admin' } })
    expect(await grant(security, worker, ['worker', 'audit-admin'])).toMatchObject({ refusal: { code: 'role-separation' } })
    expect(await grant(security, worker, ['system-admin', 'audit-admin'])).toMatchObject({ refusal: { code: 'role-separation' } })
    expect(await grant(security, security.account ?? '', ['worker'], 2)).toMatchObject({ refusal: { code: 'own-roles' } })
    expect(await grant(security, worker, ['district-officer'])).toMatchObject({ refusal: { code: 'role-foreign' } })
    expect(await grant(security, worker, ['worker', 'team-leader'])).toMatchObject({ value: { roles: ['worker', 'team-leader'] } })
    expect(await grant(security, worker, ['worker'])).toMatchObject({ refusal: { code: 'stale' } })
    const { value } = (await test.house.query(system, listAccounts, {})) as unknown as { value: { accounts: { id: string; roles: string[] }[]; roles: string[] } }
    expect(value.accounts.find((it) => it.id === worker)?.roles).toEqual(['worker', 'team-leader'])
    expect(value.roles).not.toContain('district-officer')
  })

  it('cannot be written into a foreign org', async () => {
    const { test } = world
    const [one, other] = [await administrators(), await administrators()]
    const foreign = test.database.within({ org: one.org }, (tx) =>
      tx.run(sql`insert into membership (org_id, account_id, roles, changed_by, changed_at) values (${other.org}, ${newId()}, '{worker}', '甲', 0)`),
    )
    await expect(foreign).rejects.toThrow(/row-level security/)
    const seen = await test.database.within({ org: one.org }, (tx) => tx.many(sql<{ org_id: string }>`select distinct org_id from membership`))
    expect(seen).toEqual([{ org_id: one.org }])
  })
})

describe('an account', () => {
  it('loses its sessions with its password, and comes back with a new one that must be changed', async () => {
    const { test } = world
    const { system, open, org } = await administrators()
    const id = await open('lost')
    const login = `lost-${org.slice(-6)}`
    const { token } = await openSession(test.database, { org, id, login, name: '某某', mustChange: false, disabled: false, demo: false }, null)
    expect(await findSession(test.database, token)).toMatchObject({ account: id })
    expect(await test.house.command(system, resetAccountPassword, { account: id, password: '12345678' })).toMatchObject({ refusal: { code: 'weak-password' } })
    expect(await test.house.command(system, resetAccountPassword, { account: id, password: 'Xin2027mima' })).toMatchObject({ accepted: true })
    expect(await findSession(test.database, token)).toBeUndefined()
    expect(await checkPassword(test.database, login, 'Xin2027mima')).toMatchObject({ value: { mustChange: true } })
    expect(await test.house.command(system, setAccountEnabled, { account: id, enabled: false })).toMatchObject({ accepted: true })
    expect(await checkPassword(test.database, login, 'Xin2027mima')).toMatchObject({ refusal: { code: 'account-disabled' } })
    expect(await test.house.command(system, setAccountEnabled, { account: system.account ?? '', enabled: false })).toMatchObject({ refusal: { code: 'own-account' } })
    const other = await administrators()
    expect(await test.house.command(other.system, resetAccountPassword, { account: id, password: 'Xin2027mima' })).toMatchObject({ refusal: { code: 'no-such-account' } })
  })

  it('is one per person and one per login', async () => {
    const { test } = world
    const { system, person, open, org } = await administrators()
    const who = await person('王芳')
    await open('wangfang', who)
    const again = await test.house.command(system, openAccountFor, { id: newId(), login: 'other', name: '王芳', password: 'Anlan2026x', person: who })
    expect(again).toMatchObject({ refusal: { code: 'person-has-account' } })
    const login = { org, login: `wangfang-${org.slice(-6)}`, name: '王芳', password: 'Anlan2026x', roles: ['worker' as const] }
    expect(await openMember(test.house, login)).toMatchObject({ refusal: { code: 'login-taken' } })
    expect(await openMember(test.house, { ...login, login: 'another-x', roles: ['system-admin', 'audit-admin'] })).toMatchObject({ refusal: { code: 'role-separation' } })
  })
})

describe('the auditor', () => {
  it('reads who did what, never the data, and reckons the chain', async () => {
    const { test } = world
    const { org, open } = await administrators()
    await open('seen')
    const auditor = test.speaker(['audit-admin'], { org })
    const read = await test.house.query(auditor, auditJournal, { limit: 2 })
    expect(read).toMatchObject({ value: { lines: [{ type: 'people.account-opened', title: '开通了账号', actor: { name: '测试员' } }, {}] } })
    expect(JSON.stringify(read)).not.toContain('Anlan2026x')
    const all = await test.house.query(auditor, auditJournal, { type: 'plant.org-registered' })
    expect(all).toMatchObject({ value: { lines: [{ seq: 1 }] } })
    const chain = await test.house.query(auditor, auditChain, {})
    expect(chain).toMatchObject({ value: { intact: true, fault: null } })
  })
})
