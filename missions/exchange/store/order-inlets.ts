import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface InletRow {
  readonly source: string
  readonly last_seq: number
  readonly next_at: Instant
  readonly failures: number
  readonly down_since: Instant | null
  readonly alarmed: boolean
  readonly last_error: string | null
  readonly last_success_at: Instant | null
}

export interface InletLane {
  readonly org_id: Id
  readonly id: Id
}

/** Receivers of all orgs that are to be asked now, or that something is to be handed to; the longest waiting first. */
export const inletsDue = (tx: Tx, wall: Instant, most: number): Promise<InletLane[]> =>
  tx.many(sql<InletLane>`select r.org_id, r.id from receiver r left join order_inlet i on i.org_id = r.org_id and i.receiver_id = r.id
    where coalesce(i.retry_at, 0) <= ${wall} and (coalesce(i.next_at, 0) <= ${wall}
      or exists (select 1 from order_answer a where a.org_id = r.org_id and a.receiver_id = r.id and a.state = 'waiting'))
    order by coalesce(i.next_at, 0), r.id limit ${most}`)

/** The line of the receiver, locked: two runners never tell the same order. */
export const lockInlet = async (tx: Tx, org: Id, receiver: Id): Promise<InletRow> => {
  await tx.run(sql`insert into order_inlet (org_id, receiver_id) values (${org}, ${receiver}) on conflict do nothing`)
  const row = await tx.first(sql<InletRow>`select source, last_seq, next_at, failures, down_since, alarmed, last_error, last_success_at
    from order_inlet where org_id = ${org} and receiver_id = ${receiver} for update`)
  return row as InletRow
}

export const inletRows = (tx: Tx, org: Id): Promise<(InletRow & { receiver_id: Id })[]> =>
  tx.many(sql<InletRow & { receiver_id: Id }>`select * from order_inlet where org_id = ${org}`)

/** @returns the versions among these that have been told already, as `order/seq` */
export const toldAlready = async (tx: Tx, org: Id, receiver: Id, orders: readonly Id[]): Promise<Map<Id, number>> => {
  const rows = await tx.many(sql<{ order_id: Id; seq: number }>`select order_id, seq from order_received
    where org_id = ${org} and receiver_id = ${receiver} and order_id = any(${[...orders]}::uuid[])`)
  return new Map(rows.map(({ order_id: order, seq }) => [order, seq]))
}

export const noteTold = (tx: Tx, org: Id, receiver: Id, order: Id, seq: number, wall: Instant): Promise<number> =>
  tx.run(sql`insert into order_received values (${org}, ${receiver}, ${order}, ${seq}, ${wall})
    on conflict (org_id, receiver_id, order_id) do update set seq = excluded.seq, received_at = excluded.received_at`)

export const moveInlet = (tx: Tx, org: Id, receiver: Id, to: { source: string; seq: number }): Promise<number> =>
  tx.run(sql`update order_inlet set source = ${to.source}, last_seq = ${to.seq} where org_id = ${org} and receiver_id = ${receiver}`)

export const restInlet = (tx: Tx, org: Id, receiver: Id, nextAt: Instant): Promise<number> =>
  tx.run(sql`update order_inlet set next_at = ${nextAt} where org_id = ${org} and receiver_id = ${receiver}`)

export const markInletWell = (tx: Tx, org: Id, receiver: Id, wall: Instant): Promise<number> =>
  tx.run(sql`update order_inlet set failures = 0, retry_at = 0, down_since = null, alarmed = false, last_error = null, last_success_at = ${wall}
    where org_id = ${org} and receiver_id = ${receiver}`)

export const markInletFailed = (tx: Tx, org: Id, receiver: Id, it: { retryAt: Instant; wall: Instant; reason: string; alarmed: boolean }): Promise<number> =>
  tx.run(sql`update order_inlet set failures = failures + 1, retry_at = ${it.retryAt}, next_at = ${it.retryAt}, down_since = coalesce(down_since, ${it.wall}),
    last_error = ${it.reason}, alarmed = alarmed or ${it.alarmed} where org_id = ${org} and receiver_id = ${receiver}`)

/** Asked at the next round rather than when its turn comes. */
export const hurryInlets = (tx: Tx, org: Id, kind: 'province' | 'district'): Promise<number> =>
  tx.run(sql`update order_inlet i set next_at = 0 from receiver r
    where i.org_id = ${org} and r.org_id = i.org_id and r.id = i.receiver_id and r.kind = ${kind} and i.failures = 0`)
