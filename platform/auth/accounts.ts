import type { Id } from '@anlan/kernel/id'
import { MINUTE } from '@anlan/kernel/time'
import { type Decision, accept, refuse } from '@anlan/kernel/decision'
import { type Database, sql, type Tx } from '../database/database.ts'
import { wallNow } from '../clock/wall-now.ts'
import { newId } from '../clock/new-id.ts'
import { hashPassword, passwordMatches, passwordWeakness } from './password.ts'
import { closeSessionsIn } from './sessions.ts'

export interface Account {
  readonly org: Id
  readonly id: Id
  readonly login: string
  readonly name: string
  readonly mustChange: boolean
  readonly disabled: boolean
  readonly demo: boolean
}

interface AccountRow {
  readonly org_id: Id
  readonly id: Id
  readonly login: string
  readonly name: string
  readonly password_hash: string
  readonly must_change: boolean
  readonly disabled: boolean
  readonly demo: boolean
  readonly failed: number
  readonly locked_until: number
}

const toAccount = (row: AccountRow): Account => ({
  org: row.org_id,
  id: row.id,
  login: row.login,
  name: row.name,
  mustChange: row.must_change,
  disabled: row.disabled,
  demo: row.demo,
})

const MAX_FAILED = 5
const LOCK = 10 * MINUTE

export interface NewAccount {
  readonly org: Id
  readonly id?: Id
  readonly login: string
  readonly name: string
  readonly password: string
  readonly mustChange?: boolean
  readonly demo?: boolean
}

/** Opens an account in the transaction of its home org. */
export const openAccount = async (tx: Tx, account: NewAccount): Promise<Decision<{ id: Id }>> => {
  const weakness = account.demo === true ? undefined : passwordWeakness(account.password, account.login)
  if (weakness !== undefined) return refuse('weak-password', weakness, { field: 'password' })
  const id = account.id ?? newId()
  const made = await tx.run(sql`insert into account (org_id, id, login, name, password_hash, must_change, demo)
    values (${account.org}, ${id}, ${account.login}, ${account.name}, ${await hashPassword(account.password)}, ${account.mustChange ?? false}, ${account.demo ?? false})
    on conflict do nothing`)
  return made === 1 ? accept({ id }) : refuse('login-taken', `账号“${account.login}”已被使用，请换一个`, { field: 'login', kind: 'conflict' })
}

/** Same words for an unknown account and a wrong password: nobody learns which accounts exist. */
const NO_ENTRY = refuse('sign-in-refused', '账号或密码不对，请核对后重试', { kind: 'forbidden' })
/** Told to who knows the password only. */
const DISABLED = refuse('account-disabled', '账号已停用，请联系本单位系统管理员', { kind: 'forbidden' })
const decoy = hashPassword('安澜')

/** Five wrong passwords lock the account for ten minutes. */
export const checkPassword = async (database: Database, login: string, password: string, matches = passwordMatches): Promise<Decision<Account>> => {
  const find = () => database.within({ worker: true }, (tx) => tx.first(sql<AccountRow>`select * from account where login = ${login}`))
  const row = await find()
  if (row === undefined) {
    await matches(await decoy, password)
    return NO_ENTRY
  }
  const now = wallNow()
  if (row.locked_until > now)
    return refuse('account-locked', `密码连续输错 ${MAX_FAILED} 次，请 ${Math.ceil((row.locked_until - now) / MINUTE)} 分钟后再试`, { kind: 'forbidden' })
  const good = await matches(row.password_hash, password)
  await database.within({ worker: true }, (tx) =>
    tx.run(
      good
        ? sql`update account set failed = 0 where id = ${row.id} and failed > 0`
        : sql`update account set failed = case when failed + 1 >= ${MAX_FAILED} then 0 else failed + 1 end,
            locked_until = case when failed + 1 >= ${MAX_FAILED} then ${now + LOCK} else locked_until end where id = ${row.id}`,
    ),
  )
  if (!good) return NO_ENTRY
  return row.disabled ? DISABLED : accept(toAccount(row))
}

export const findAccount = async (database: Database, id: Id): Promise<Account | undefined> => {
  const row = await database.within({ worker: true }, (tx) => tx.first(sql<AccountRow>`select * from account where id = ${id}`))
  return row === undefined ? undefined : toAccount(row)
}

export const changePassword = async (database: Database, account: Account, old: string, next: string): Promise<Decision<null>> => {
  const checked = await checkPassword(database, account.login, old)
  if (!checked.accepted) return refuse('wrong-password', '原密码不对', { field: 'old' })
  const weakness = passwordWeakness(next, account.login)
  if (weakness !== undefined) return refuse('weak-password', weakness, { field: 'next' })
  const hashed = await hashPassword(next)
  await database.within({ org: account.org }, (tx) =>
    tx.run(sql`update account set password_hash = ${hashed}, must_change = false, version = version + 1 where org_id = ${account.org} and id = ${account.id}`),
  )
  return accept(null)
}

/** Whether this is the account's password: asked again before a legal signature. An account at home in another org is not seen here. */
export const isPasswordOf = async (tx: Tx, account: Id, password: string): Promise<boolean> => {
  const row = await tx.first(sql<{ password_hash: string }>`select password_hash from account where id = ${account} and not disabled`)
  return row !== undefined && passwordMatches(row.password_hash, password)
}

/** How many accounts there are at all: production mode makes its first administrator when there are none. */
export const countAccounts = async (database: Database): Promise<{ all: number; demo: number }> =>
  (await database.within({ worker: true }, (tx) =>
    tx.first(sql<{ all: number; demo: number }>`select count(*) as all, count(*) filter (where demo) as demo from account`),
  )) ?? { all: 0, demo: 0 }

/** The accounts whose home is `org`, by login. */
export const accountsOf = async (tx: Tx, org: Id): Promise<(Account & { readonly lockedUntil: number })[]> =>
  (await tx.many(sql<AccountRow>`select * from account where org_id = ${org} order by login`)).map((row) => ({ ...toAccount(row), lockedUntil: row.locked_until }))

const NO_ACCOUNT = refuse('no-such-account', '本单位没有这个账号', { kind: 'missing' })

/** An administrator gives a new password, which must be changed at the next sign-in; a lock is lifted, open sessions end. */
export const resetPassword = async (tx: Tx, org: Id, id: Id, password: string): Promise<Decision<null>> => {
  const row = await tx.first(sql<{ login: string }>`select login from account where org_id = ${org} and id = ${id}`)
  if (row === undefined) return NO_ACCOUNT
  const weakness = passwordWeakness(password, row.login)
  if (weakness !== undefined) return refuse('weak-password', weakness, { field: 'password' })
  const hashed = await hashPassword(password)
  await tx.run(sql`update account set password_hash = ${hashed}, must_change = true, failed = 0, locked_until = 0, version = version + 1
    where org_id = ${org} and id = ${id}`)
  await closeSessionsIn(tx, org, id)
  return accept(null)
}

/** A disabled account cannot sign in, and its open sessions end. */
export const setAccountDisabled = async (tx: Tx, org: Id, id: Id, disabled: boolean): Promise<Decision<null>> => {
  const found = await tx.run(sql`update account set disabled = ${disabled}, version = version + 1 where org_id = ${org} and id = ${id}`)
  if (found === 0) return NO_ACCOUNT
  if (disabled) await closeSessionsIn(tx, org, id)
  return accept(null)
}
