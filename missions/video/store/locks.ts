import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Lock } from '../rules/keep.ts'

export interface LockRow extends Lock {
  readonly subject: Id
  readonly camera: Id
  readonly reason: string
}

const COLUMNS = sql`subject, camera, kind, reason, from_at as "from", until_at as "until", keep_until as "keepUntil"`

export const locksOf = (tx: Tx, org: Id, subject: Id): Promise<LockRow[]> => tx.many(sql<LockRow>`select ${COLUMNS} from recording_lock where org_id = ${org} and subject = ${subject} order by camera for update`)

/** Those that still hold. */
export const standingLocks = (tx: Tx, org: Id, now: Instant): Promise<LockRow[]> => tx.many(sql<LockRow>`select ${COLUMNS} from recording_lock where org_id = ${org} and keep_until > ${now} order by from_at, camera`)

export const saveLock = (tx: Tx, org: Id, it: LockRow): Promise<number> =>
  tx.run(sql`insert into recording_lock (org_id, subject, camera, kind, reason, from_at, until_at, keep_until) values (${org}, ${it.subject}, ${it.camera}, ${it.kind}, ${it.reason}, ${it.from}, ${it.until}, ${it.keepUntil})
    on conflict (org_id, subject, camera) do update set kind = excluded.kind, reason = excluded.reason, from_at = excluded.from_at, until_at = excluded.until_at, keep_until = excluded.keep_until`)
