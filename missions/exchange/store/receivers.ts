import { randomBytes } from 'node:crypto'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { PositioningWire } from '../contract/positioning-wire.ts'
import type { SpecialWorkWire } from '../contract/special-work-wire.ts'
import type { AdapterName, ReceiverKind, RecordKind } from '../contract/records.ts'

export interface ReceiverRow {
  readonly org_id: Id
  readonly id: Id
  readonly kind: ReceiverKind
  readonly adapter: AdapterName
  readonly url: string | null
  readonly code: string | null
  readonly secret: string | null
  readonly masters: readonly RecordKind[]
  readonly active: boolean
  readonly accepts_provisional: boolean | null
  readonly last_seq: number
  readonly base_seq: number
  readonly failures: number
  readonly retry_at: Instant
  readonly down_since: Instant | null
  readonly alarmed: boolean
  readonly last_error: string | null
  readonly last_success_at: Instant | null
  readonly version: number
  readonly positioning: PositioningWire | null
  readonly special_work: SpecialWorkWire | null
}

const made = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** Both receivers of an enterprise; those that stand already stay as they are. */
export const openReceivers = async (tx: Tx, org: Id, newId: () => Id): Promise<void> => {
  await tx.run(sql`insert into receiver (org_id, id, kind, adapter, code, secret) values
    (${org}, ${newId()}, 'province', 'city-hub', ${made(18)}, ${made(12)}),
    (${org}, ${newId()}, 'district', 'district-inbox', null, null) on conflict do nothing`)
}

export const loadReceivers = (tx: Tx, org: Id): Promise<ReceiverRow[]> =>
  tx.many(sql<ReceiverRow>`select * from receiver where org_id = ${org} order by kind desc`)

export const loadReceiver = (tx: Tx, org: Id, id: Id): Promise<ReceiverRow | undefined> =>
  tx.first(sql<ReceiverRow>`select * from receiver where org_id = ${org} and id = ${id}`)

/** Waits for a running enqueue, so that what is decided next is decided on the last seq. */
export const lockReceiver = (tx: Tx, org: Id, id: Id): Promise<ReceiverRow | undefined> =>
  tx.first(sql<ReceiverRow>`select * from receiver where org_id = ${org} and id = ${id} for update`)

export interface ReceiverChange {
  readonly url: string | null
  readonly code: string | null
  readonly secret: string | null
  readonly acceptsProvisional: boolean | null
  readonly active: boolean
}

/** @returns the new version, or `undefined` when somebody else was first */
export const saveReceiver = async (tx: Tx, org: Id, id: Id, version: number, change: ReceiverChange): Promise<number | undefined> =>
  (
    await tx.first(sql<{ version: number }>`update receiver set url = ${change.url}, code = ${change.code}, secret = ${change.secret},
      accepts_provisional = ${change.acceptsProvisional}, active = ${change.active}, failures = 0, retry_at = 0, version = version + 1
      where org_id = ${org} and id = ${id} and version = ${version} returning version`)
  )?.version

/** @returns the new version, or `undefined` when somebody else was first */
export const saveMastersOf = async (tx: Tx, org: Id, id: Id, version: number, masters: readonly RecordKind[]): Promise<number | undefined> =>
  (
    await tx.first(sql<{ version: number }>`update receiver set masters = ${JSON.stringify(masters)}::jsonb, version = version + 1
      where org_id = ${org} and id = ${id} and version = ${version} returning version`)
  )?.version

/** @returns the new version, or `undefined` when somebody else was first */
export const savePositioningWire = async (tx: Tx, org: Id, id: Id, version: number, wire: PositioningWire): Promise<number | undefined> =>
  (
    await tx.first(sql<{ version: number }>`update receiver set positioning = ${JSON.stringify(wire)}::jsonb, version = version + 1
      where org_id = ${org} and id = ${id} and version = ${version} returning version`)
  )?.version

/** @returns the new version, or `undefined` when somebody else was first */
export const saveSpecialWorkWire = async (tx: Tx, org: Id, id: Id, version: number, wire: SpecialWorkWire): Promise<number | undefined> =>
  (
    await tx.first(sql<{ version: number }>`update receiver set special_work = ${JSON.stringify(wire)}::jsonb, version = version + 1
      where org_id = ${org} and id = ${id} and version = ${version} returning version`)
  )?.version

export const markReachable = (tx: Tx, org: Id, id: Id, wall: Instant): Promise<number> =>
  tx.run(sql`update receiver set failures = 0, retry_at = 0, down_since = null, away = false, alarmed = false, last_error = null, last_success_at = ${wall}
    where org_id = ${org} and id = ${id}`)

export const markFailed = (tx: Tx, org: Id, id: Id, failed: { retryAt: Instant; wall: Instant; reason: string; away: boolean; alarmed: boolean }): Promise<number> =>
  tx.run(sql`update receiver set failures = failures + 1, retry_at = ${failed.retryAt}, down_since = coalesce(down_since, ${failed.wall}),
    last_error = ${failed.reason}, away = ${failed.away}, alarmed = alarmed or ${failed.alarmed} where org_id = ${org} and id = ${id}`)

export interface Lane {
  readonly org_id: Id
  readonly id: Id
  readonly retry_at: Instant
  readonly away: boolean
  readonly asked: boolean
  readonly importing: boolean
}

/** Receivers of all orgs that have something to be sent or compared. */
export const lanesWithWork = (tx: Tx): Promise<Lane[]> =>
  tx.many(sql<Lane>`select r.org_id, r.id, r.retry_at, r.away, a.asked, a.importing from receiver r,
    lateral (select exists(select 1 from reconciliation c where c.org_id = r.org_id and c.receiver_id = r.id and c.state = 'asked') as asked,
      exists(select 1 from import_run i where i.org_id = r.org_id and i.receiver_id = r.id and i.state = 'asked') as importing) a
    where (r.active and exists(select 1 from delivery d where d.org_id = r.org_id and d.receiver_id = r.id and d.state in ('waiting', 'sent'))) or a.asked or a.importing`)

/** Receivers that hold something for this reason. */
export const heldBecause = async (tx: Tx, org: Id, why: string): Promise<Id[]> =>
  (await tx.many(sql<{ id: Id }>`select distinct receiver_id as id from delivery where org_id = ${org} and state = 'held' and answer = ${why}`)).map(({ id }) => id)
