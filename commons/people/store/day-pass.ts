import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { type Database, sql, type Tx } from '@anlan/platform/database/database'

export interface DayPassRow {
  readonly org: Id
  readonly id: Id
  readonly name: string
  readonly company: string
  readonly mobile: string
  readonly photo: Id | null
  readonly purpose: string
  readonly host: string
  readonly validFrom: Instant
  readonly validUntil: Instant
  readonly issuedBy: string
  readonly revokedAt: Instant | null
}

const COLUMNS = sql`d.org_id as org, d.id, d.name, d.company, d.mobile, d.photo_id as photo, d.purpose, d.host, d.valid_from as "validFrom",
  d.valid_until as "validUntil", d.issued_by as "issuedBy", d.revoked_at as "revokedAt"`

export const insertDayPass = async (tx: Tx, it: DayPassRow, tokenHash: Buffer, at: Instant): Promise<boolean> =>
  (await tx.run(sql`insert into day_pass (org_id, id, token_hash, name, company, mobile, photo_id, purpose, host, valid_from, valid_until, issued_by, issued_at)
    values (${it.org}, ${it.id}, ${tokenHash}, ${it.name}, ${it.company}, ${it.mobile}, ${it.photo}, ${it.purpose}, ${it.host}, ${it.validFrom},
      ${it.validUntil}, ${it.issuedBy}, ${at}) on conflict do nothing`)) === 1

/** Those still valid and those of the last month. */
export const listDayPassRows = (tx: Tx, org: Id, since: Instant): Promise<DayPassRow[]> =>
  tx.many(sql<DayPassRow>`select ${COLUMNS} from day_pass d where d.org_id = ${org} and d.valid_until > ${since} order by d.valid_from desc limit 500`)

export const revokeDayPassRow = (tx: Tx, org: Id, id: Id, by: string, at: Instant): Promise<number> =>
  tx.run(sql`update day_pass set revoked_by = ${by}, revoked_at = ${at}, version = version + 1
    where org_id = ${org} and id = ${id} and revoked_at is null and valid_until > ${at}`)

/** By its token, by somebody who has no account. */
export const findDayPass = (database: Database, tokenHash: Buffer): Promise<(DayPassRow & { orgName: string | null }) | undefined> =>
  database.within({ worker: true }, (tx) =>
    tx.first(sql<DayPassRow & { orgName: string | null }>`select ${COLUMNS}, k.name as "orgName" from day_pass d left join known_org k on k.org_id = d.org_id
      where d.token_hash = ${tokenHash}`),
  )
