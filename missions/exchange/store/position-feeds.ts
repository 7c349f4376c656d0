import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { PositionFeed } from '../contract/position-feed.ts'

export interface FeedRow {
  readonly receiver_id: Id
  readonly failures: number
  readonly down_since: Instant | null
  readonly alarmed: boolean
  readonly last_error: string | null
  readonly last_sent_at: Instant | null
  readonly carriers: number
  readonly taken: number
  readonly refused: number
  readonly refusal: string | null
  readonly unplaced: PositionFeed['unplaced']
}

export interface FeedLane {
  readonly org_id: Id
  readonly id: Id
}

/** Receivers that take positions and whose next round is due, of all orgs. */
export const feedsDue = (tx: Tx, wall: Instant, limit: number): Promise<FeedLane[]> =>
  tx.many(sql<FeedLane>`select r.org_id, r.id from receiver r left join position_feed f on f.org_id = r.org_id and f.receiver_id = r.id
    where r.active and r.adapter = 'city-hub' and coalesce(f.next_at, 0) <= ${wall} order by coalesce(f.next_at, 0) limit ${limit}`)

export const feedsOf = (tx: Tx, org: Id): Promise<FeedRow[]> => tx.many(sql<FeedRow>`select * from position_feed where org_id = ${org}`)

export const feedOf = (tx: Tx, org: Id, receiver: Id): Promise<FeedRow | undefined> =>
  tx.first(sql<FeedRow>`select * from position_feed where org_id = ${org} and receiver_id = ${receiver}`)

interface Round {
  readonly carriers: number
  readonly taken: number
  readonly refused: number
  readonly refusal: string | null
  readonly unplaced: PositionFeed['unplaced']
  /** Null where there was nothing to be sent. */
  readonly sentAt: Instant | null
  readonly nextAt: Instant
}

export const markRound = (tx: Tx, org: Id, receiver: Id, it: Round): Promise<number> =>
  tx.run(sql`insert into position_feed as f (org_id, receiver_id, next_at, last_sent_at, carriers, taken, refused, refusal, unplaced)
    values (${org}, ${receiver}, ${it.nextAt}, ${it.sentAt}, ${it.carriers}, ${it.taken}, ${it.refused}, ${it.refusal}, ${JSON.stringify(it.unplaced)}::jsonb)
    on conflict (org_id, receiver_id) do update set next_at = excluded.next_at, last_sent_at = coalesce(excluded.last_sent_at, f.last_sent_at), carriers = excluded.carriers,
      taken = excluded.taken, refused = excluded.refused, refusal = excluded.refusal, unplaced = excluded.unplaced,
      failures = 0, down_since = null, alarmed = false, last_error = null`)

export const markFeedFailed = (tx: Tx, org: Id, receiver: Id, { nextAt, wall, reason, alarmed }: { readonly nextAt: Instant; readonly wall: Instant; readonly reason: string; readonly alarmed: boolean }): Promise<number> =>
  tx.run(sql`insert into position_feed as f (org_id, receiver_id, next_at, failures, down_since, last_error, alarmed)
    values (${org}, ${receiver}, ${nextAt}, 1, ${wall}, ${reason}, ${alarmed})
    on conflict (org_id, receiver_id) do update set next_at = excluded.next_at, failures = f.failures + 1, down_since = coalesce(f.down_since, excluded.down_since),
      last_error = excluded.last_error, alarmed = f.alarmed or excluded.alarmed`)
