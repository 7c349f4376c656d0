import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

/** The last that was heard of a card. */
export interface LiveRow {
  readonly number: string
  readonly source: Id
  readonly seenAt: Instant
  readonly battery: number | null
  readonly plan: string | null
  readonly x: number | null
  readonly y: number | null
  readonly floor: number | null
  readonly placedAt: Instant | null
  readonly fences: readonly Id[]
}

export const liveOf = (tx: Tx, org: Id): Promise<LiveRow[]> =>
  tx.many(sql<LiveRow>`select number, source, seen_at as "seenAt", battery, plan, x, y, floor, placed_at as "placedAt", fences from card_live where org_id = ${org}`)

/** A report without a place leaves the last place as it was. */
export const saveLive = (tx: Tx, org: Id, rows: readonly LiveRow[]): Promise<number> =>
  tx.run(sql`insert into card_live as l (org_id, number, source, seen_at, battery, plan, x, y, floor, placed_at, fences)
    select ${org}, number, source, seen_at, battery, plan, x, y, floor, placed_at, fences
    from json_to_recordset(${JSON.stringify(rows.map(({ seenAt, placedAt, ...it }) => ({ ...it, seen_at: seenAt, placed_at: placedAt })))}::json)
      as r(number text, source uuid, seen_at bigint, battery real, plan text, x real, y real, floor int, placed_at bigint, fences uuid[])
    on conflict (org_id, number) do update set source = excluded.source, seen_at = greatest(l.seen_at, excluded.seen_at), battery = coalesce(excluded.battery, l.battery),
      plan = coalesce(excluded.plan, l.plan), x = coalesce(excluded.x, l.x), y = coalesce(excluded.y, l.y), floor = coalesce(excluded.floor, l.floor),
      placed_at = coalesce(excluded.placed_at, l.placed_at), fences = case when excluded.plan is null then l.fences else excluded.fences end`)
