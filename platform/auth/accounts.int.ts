import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import { wallNow } from '../clock/wall-now.ts'
import { newId } from '../clock/new-id.ts'
import { asOwner } from '../testing/as-owner.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { type Account, accountsOf, changePassword, checkPassword, countAccounts, findAccount, openAccount, resetPassword, setAccountDisabled } from './accounts.ts'
import { passwordMatches } from './password.ts'
import { closeSession, closeSessionsOf, findSession, openSession, openSessionIn, sweepSessions } from './sessions.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [] })
})
afterAll(() => test.close())

const GOOD = 'anlan-2026'
let made = 0
const open = async (more: { demo?: boolean; password?: string } = {}) => {
  const org = newId()
  const login = `worker${(made += 1)}`
  const opened = await test.database.within({ org }, (tx) => openAccount(tx, { org, login, name: '张三', password: GOOD, ...more }))
  expect(opened.accepted).toBe(true)
  const [account] = await test.database.within({ org }, (tx) => accountsOf(tx, org))
  return account as Account
}
const enter = (login: string, password = GOOD) => checkPassword(test.database, login, password)
const codeOf = async (decision: ReturnType<typeof enter>) => {
  const it = await decision
  return it.accepted ? 'accepted' : it.refusal.code
}

describe('an account', () => {
  it('is opened once per login, in all orgs together', async () => {
    const { login } = await open()
    const elsewhere = newId()
    const again = await test.database.within({ org: elsewhere }, (tx) => openAccount(tx, { org: elsewhere, login, name: '李四', password: GOOD }))
    expect(again).toMatchObject({ accepted: false, refusal: { code: 'login-taken', kind: 'conflict', field: 'login' } })
  })
  it('is not opened with a weak password, but for the demonstration', async () => {
    const org = newId()
    const weak = { org, login: 'wang', name: '王五', password: 'wang' }
    const refused = await test.database.within({ org }, (tx) => openAccount(tx, weak))
    expect(refused).toMatchObject({ accepted: false, refusal: { code: 'weak-password', field: 'password' } })
    const before = await countAccounts(test.database)
    expect(await test.database.within({ org }, (tx) => openAccount(tx, { ...weak, demo: true }))).toMatchObject({ accepted: true })
    expect(await countAccounts(test.database)).toEqual({ all: before.all + 1, demo: before.demo + 1 })
  })
  it('is found by its id, with nothing of its password', async () => {
    const account = await open()
    expect(await findAccount(test.database, account.id)).toEqual({ org: account.org, id: account.id, login: account.login, name: '张三', mustChange: false, disabled: false, demo: false })
    expect(await findAccount(test.database, newId())).toBeUndefined()
  })
})

describe('signing in', () => {
  it('says the same of an unknown account and a wrong password, and works as hard for both', async () => {
    const { login } = await open()
    expect(await enter('nobody', 'x')).toEqual(await enter(login, 'x'))
    // Who is not there must cost as much as who is.
    for (const name of ['nobody', login]) {
      const counted = vi.fn(passwordMatches)
      await checkPassword(test.database, name, 'x', counted)
      expect(counted, name).toHaveBeenCalledTimes(1)
    }
  })
  it('is locked for ten minutes by five wrong passwords, also for the right one', async () => {
    const { id, login } = await open()
    for (let n = 0; n < 5; n += 1) expect(await codeOf(enter(login, 'wrong'))).toBe('sign-in-refused')
    expect(await enter(login)).toMatchObject({ accepted: false, refusal: { code: 'account-locked', message: '密码连续输错 5 次，请 10 分钟后再试' } })
    await asOwner(test.schema, 'update account set locked_until = $2 where id = $1', [id, wallNow() - 1])
    expect(await codeOf(enter(login))).toBe('accepted')
  })
  it('counts only wrong passwords in a row', async () => {
    const { login } = await open()
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 4; n += 1) await enter(login, 'wrong')
      expect(await codeOf(enter(login))).toBe('accepted')
    }
  })
  it('is locked by five at once as well', async () => {
    const { login } = await open()
    await Promise.all(Array.from({ length: 5 }, () => enter(login, 'wrong')))
    expect(await codeOf(enter(login))).toBe('account-locked')
  })
})

describe('a password', () => {
  it('is changed by who knows the old one', async () => {
    const account = await open()
    expect(await changePassword(test.database, account, 'wrong', 'anlan-2027')).toMatchObject({ refusal: { code: 'wrong-password', field: 'old' } })
    expect(await changePassword(test.database, account, GOOD, 'short')).toMatchObject({ refusal: { code: 'weak-password', field: 'next' } })
    expect(await changePassword(test.database, account, GOOD, 'anlan-2027')).toEqual({ accepted: true, value: null })
    expect(await Promise.all([codeOf(enter(account.login)), codeOf(enter(account.login, 'anlan-2027'))])).toEqual(['sign-in-refused', 'accepted'])
  })
  it('given by an administrator lifts a lock, ends sessions and must be changed', async () => {
    const { org, id, login } = await open()
    const account = await findAccount(test.database, id)
    if (account === undefined) return expect.unreachable()
    const { token } = await openSession(test.database, account, null)
    for (let n = 0; n < 5; n += 1) await enter(login, 'wrong')
    const reset = (password: string, of = id) => test.database.within({ org }, (tx) => resetPassword(tx, org, of, password))
    expect(await reset('short')).toMatchObject({ refusal: { code: 'weak-password' } })
    expect(await reset('anlan-2027', newId())).toMatchObject({ refusal: { code: 'no-such-account', kind: 'missing' } })
    expect(await reset('anlan-2027')).toEqual({ accepted: true, value: null })
    expect(await findSession(test.database, token)).toBeUndefined()
    expect(await enter(login, 'anlan-2027')).toMatchObject({ accepted: true, value: { mustChange: true } })
  })
  it('of another org is out of an administrator’s reach', async () => {
    const { id, login } = await open()
    const org = newId()
    expect(await test.database.within({ org }, (tx) => resetPassword(tx, org, id, 'anlan-2027'))).toMatchObject({ refusal: { code: 'no-such-account' } })
    expect(await test.database.within({ org }, (tx) => setAccountDisabled(tx, org, id, true))).toMatchObject({ refusal: { code: 'no-such-account' } })
    expect(await codeOf(enter(login))).toBe('accepted')
  })
})

describe('a disabled account', () => {
  it('cannot sign in, its sessions end, and it can be enabled again', async () => {
    const account = await open()
    const { token } = await openSession(test.database, account, null)
    const set = (disabled: boolean) => test.database.within({ org: account.org }, (tx) => setAccountDisabled(tx, account.org, account.id, disabled))
    await set(true)
    expect([await codeOf(enter(account.login)), await findSession(test.database, token)]).toEqual(['account-disabled', undefined])
    expect(await codeOf(enter(account.login, 'wrong'))).toBe('sign-in-refused')
    await set(false)
    expect([await codeOf(enter(account.login)), await findSession(test.database, token)]).toEqual(['accepted', undefined])
  })
})

describe('a session', () => {
  const age = (token: string, column: 'seen_at' | 'expires_at', to: number) =>
    asOwner(test.schema, `update session set ${column} = $2 where token_hash = sha256(convert_to($1, 'UTF8'))`, [token, to])
  const begin = async (idle?: number) => {
    const account = await open()
    const { token, session } = await test.database.within({ org: account.org }, (tx) => openSessionIn(tx, account, { device: '巡检手机', ...(idle === undefined ? {} : { idle }) }))
    return { account, token, session }
  }
  const lives = async (token: string) => (await findSession(test.database, token)) !== undefined

  it('is found by its token, of which only a hash is kept', async () => {
    const { account, token, session } = await begin()
    expect(await findSession(test.database, token)).toEqual({ org: account.org, account: account.id, csrf: session.csrf, device: '巡检手机', terminal: null, expiresAt: session.expiresAt })
    expect(await lives(`${token}x`)).toBe(false)
    const rows = await asOwner<{ row: string }>(test.schema, 'select session::text as row from session where account_id = $1', [account.id])
    expect(rows.length).toBe(1)
    expect(rows[0]?.row).not.toContain(token)
  })
  it('outlives a shift without network, not a day without use', async () => {
    const { token } = await begin()
    await age(token, 'seen_at', wallNow() - 12 * 60 * MINUTE)
    expect(await lives(token)).toBe(true)
    await age(token, 'seen_at', wallNow() - 24 * 60 * MINUTE - 1)
    expect(await lives(token)).toBe(false)
  })
  it('on a shared terminal ends after its own rest, which use begins anew', async () => {
    const { token } = await begin(10 * MINUTE)
    await age(token, 'seen_at', wallNow() - 9 * MINUTE)
    expect(await lives(token)).toBe(true)
    const [row] = await asOwner<{ seen_at: number }>(test.schema, `select seen_at from session where token_hash = sha256(convert_to($1, 'UTF8'))`, [token])
    expect(wallNow() - (row?.seen_at ?? 0)).toBeLessThan(MINUTE)
    await age(token, 'seen_at', wallNow() - 10 * MINUTE - 1)
    expect(await lives(token)).toBe(false)
  })
  it('ends after seven days whatever its use, and is swept away', async () => {
    const { token, session } = await begin()
    expect(session.expiresAt - wallNow()).toBeGreaterThan(7 * 24 * 60 * MINUTE - MINUTE)
    await age(token, 'expires_at', wallNow() - 1)
    expect(await lives(token)).toBe(false)
    expect(await sweepSessions(test.database)).toBe(0)
    await age(token, 'expires_at', wallNow() - 61 * MINUTE)
    expect(await sweepSessions(test.database)).toBe(1)
  })
  it('ends when it is closed; after a password change all but the one that changed it', async () => {
    const { account, token: here } = await begin()
    const [there, third] = await Promise.all([openSession(test.database, account, null), openSession(test.database, account, null)])
    expect(await closeSession(test.database, third.token)).toBe(1)
    expect(await closeSessionsOf(test.database, account.id, here)).toBe(1)
    expect(await Promise.all([here, there.token, third.token].map(lives))).toEqual([true, false, false])
    expect(await closeSessionsOf(test.database, account.id)).toBe(1)
    expect(await lives(here)).toBe(false)
  })
})
