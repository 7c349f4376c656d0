import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { type Database, sql, type Tx } from '@anlan/platform/database/database'

export interface DoorRow {
  readonly org: Id
  readonly id: Id
  readonly token: string
  readonly place: string
  readonly openedBy: string
  readonly openedAt: Instant
}

const COLUMNS = sql`d.org_id as org, d.id, d.token, d.place, d.opened_by as "openedBy", d.opened_at as "openedAt"`

export const insertDoor = async (tx: Tx, it: DoorRow): Promise<boolean> =>
  (await tx.run(sql`insert into report_door (org_id, id, token, place, opened_by, opened_at) values (${it.org}, ${it.id}, ${it.token}, ${it.place}, ${it.openedBy}, ${it.openedAt}) on conflict do nothing`)) === 1

export const openDoors = (tx: Tx, org: Id): Promise<DoorRow[]> => tx.many(sql<DoorRow>`select ${COLUMNS} from report_door d where d.org_id = ${org} and d.closed_at is null order by d.opened_at, d.id limit 500`)

export const closeDoorRow = (tx: Tx, org: Id, id: Id, at: Instant): Promise<{ place: string } | undefined> =>
  tx.first(sql<{ place: string }>`update report_door set closed_at = ${at} where org_id = ${org} and id = ${id} and closed_at is null returning place`)

/** By what its code says, for somebody who has no account. */
export const findDoor = (database: Database, token: string): Promise<DoorRow | undefined> =>
  database.within({ worker: true }, (tx) => tx.first(sql<DoorRow>`select ${COLUMNS} from report_door d where d.token = ${token} and d.closed_at is null`))

/** The claim code of an anonymous report: only its hash, and nothing of who or when. */
export const insertClaim = (tx: Tx, org: Id, danger: Id, hash: Buffer): Promise<number> => tx.run(sql`insert into danger_claim (org_id, danger, code_hash) values (${org}, ${danger}, ${hash})`)

export const dangerOfClaim = async (tx: Tx, org: Id, hash: Buffer): Promise<Id | undefined> =>
  (await tx.first(sql<{ danger: Id }>`select danger from danger_claim where org_id = ${org} and code_hash = ${hash}`))?.danger
