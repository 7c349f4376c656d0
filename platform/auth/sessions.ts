import type { Id } from '@anlan/kernel/id'
import { DAY, HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import { type Database, sql, type Tx } from '../database/database.ts'
import { wallNow } from '../clock/wall-now.ts'
import type { Account } from './accounts.ts'
import { newToken, tokenHash } from './token.ts'

/** A shift offline (12 h) must not end a session; a day without use does, seven days always do. */
const IDLE = DAY
const LIFE = 7 * DAY
const TOUCH = 5 * MINUTE

export interface Session {
  readonly org: Id
  readonly account: Id
  readonly csrf: string
  readonly device: string | null
  /** The shared terminal by whose key it was opened. */
  readonly terminal: Id | null
  readonly expiresAt: Instant
}

interface SessionRow {
  readonly org_id: Id
  readonly account_id: Id
  readonly csrf: string
  readonly device: string | null
  readonly terminal: Id | null
  readonly seen_at: Instant
  readonly expires_at: Instant
  readonly idle: number
}

export const sessionHash = tokenHash

export interface SessionTerms {
  readonly device: string | null
  /** Only where the terminal has shown its key. */
  readonly terminal?: Id | null
  /** Milliseconds without use that end it. */
  readonly idle?: number
  /** Milliseconds after which it ends in any case. */
  readonly life?: number
}

/** As `openSession`, in a transaction of the account's home org. */
export const openSessionIn = async (
  tx: Tx,
  account: Pick<Account, 'org' | 'id'>,
  { device, terminal = null, idle = IDLE, life = LIFE }: SessionTerms,
): Promise<{ token: string; session: Session }> => {
  const token = newToken()
  const csrf = newToken(18)
  const now = wallNow()
  await tx.run(sql`insert into session (org_id, token_hash, account_id, csrf, device, terminal, created_at, seen_at, expires_at, idle)
    values (${account.org}, ${tokenHash(token)}, ${account.id}, ${csrf}, ${device}, ${terminal}, ${now}, ${now}, ${now + life}, ${idle})`)
  return { token, session: { org: account.org, account: account.id, csrf, device, terminal, expiresAt: now + life } }
}

/** @returns the cookie's value; only its hash is kept */
export const openSession = (database: Database, account: Account, device: string | null): Promise<{ token: string; session: Session }> =>
  database.within({ org: account.org }, (tx) => openSessionIn(tx, account, { device }))

export const findSession = async (database: Database, token: string): Promise<Session | undefined> => {
  const now = wallNow()
  const hash = sessionHash(token)
  const row = await database.within({ worker: true }, (tx) =>
    tx.first(sql<SessionRow>`select s.org_id, s.account_id, s.csrf, s.device, s.terminal, s.seen_at, s.expires_at, s.idle from session s
      join account a on a.id = s.account_id and not a.disabled
      where s.token_hash = ${hash} and s.expires_at > ${now} and s.seen_at + s.idle > ${now}`),
  )
  if (row === undefined) return undefined
  if (row.seen_at < now - Math.min(TOUCH, row.idle / 4))
    await database.within({ org: row.org_id }, (tx) =>
      tx.run(sql`update session set seen_at = ${now} where org_id = ${row.org_id} and token_hash = ${hash}`),
    )
  return { org: row.org_id, account: row.account_id, csrf: row.csrf, device: row.device, terminal: row.terminal, expiresAt: row.expires_at }
}

export const closeSession = (database: Database, token: string): Promise<number> =>
  database.within({ worker: true }, (tx) => tx.run(sql`delete from session where token_hash = ${sessionHash(token)}`))

/** After a password change or a lost phone: every session of the account but `keep`. */
export const closeSessionsOf = (database: Database, account: Id, keep?: string): Promise<number> =>
  database.within({ worker: true }, (tx) =>
    tx.run(sql`delete from session where account_id = ${account} ${keep === undefined ? sql`` : sql`and token_hash <> ${sessionHash(keep)}`}`),
  )

export const sweepSessions = (database: Database): Promise<number> =>
  database.within({ worker: true }, (tx) => tx.run(sql`delete from session where expires_at < ${wallNow() - HOUR}`))

/** As `closeSessionsOf`, in a transaction of the account's home org: what an administrator did to the account holds at once. */
export const closeSessionsIn = (tx: Tx, org: Id, account: Id): Promise<number> =>
  tx.run(sql`delete from session where org_id = ${org} and account_id = ${account}`)
