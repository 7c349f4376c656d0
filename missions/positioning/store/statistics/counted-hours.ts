import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface CountedHour {
  readonly hour: Instant
  readonly minutes: number
  readonly people: number
  readonly damaged: number
}

/** These have changed: they are counted at the next time. */
export const markStale = async (tx: Tx, org: Id, hours: readonly Instant[]): Promise<void> => {
  if (hours.length === 0) return
  await tx.run(sql`insert into counted_hour (org_id, hour, stale) select ${org}::uuid, hour, true from unnest(${[...new Set(hours)]}::bigint[]) as it(hour)
    on conflict (org_id, hour) do update set stale = true`)
}

/** Before anything was counted: every hour that there is of a track. */
export const markAllStale = (tx: Tx, org: Id): Promise<number> =>
  tx.run(sql`insert into counted_hour (org_id, hour, stale) select ${org}::uuid, from_at, true from track_block
    where org_id = ${org} and not exists (select from counted_hour c where c.org_id = ${org}) group by from_at on conflict do nothing`)

/** The newest first: they are looked at first. */
export const staleHours = async (tx: Tx, org: Id, most: number): Promise<Instant[]> =>
  (await tx.many(sql<{ hour: Instant }>`select hour from counted_hour where org_id = ${org} and stale order by hour desc limit ${most}`)).map(({ hour }) => hour)

export const keepCounted = (tx: Tx, org: Id, { hour, minutes, people, damaged }: CountedHour, now: Instant): Promise<number> =>
  tx.run(sql`insert into counted_hour (org_id, hour, stale, minutes, people, damaged, counted_at) values (${org}, ${hour}, false, ${minutes}, ${people}, ${damaged}, ${now})
    on conflict (org_id, hour) do update set stale = false, minutes = excluded.minutes, people = excluded.people, damaged = excluded.damaged, counted_at = excluded.counted_at`)

export const countedBetween = (tx: Tx, org: Id, from: Instant, to: Instant): Promise<(CountedHour & { readonly stale: boolean })[]> =>
  tx.many(sql<CountedHour & { readonly stale: boolean }>`select hour, minutes, people, damaged, stale from counted_hour where org_id = ${org} and hour between ${from} and ${to} order by hour`)

/** The last hour that was counted; undefined while none was. */
export const lastCounted = (tx: Tx, org: Id): Promise<CountedHour | undefined> =>
  tx.first(sql<CountedHour>`select hour, minutes, people, damaged from counted_hour where org_id = ${org} and minutes > 0 order by hour desc limit 1`)

/** Of whom there may be a track in an hour: whoever has a block, and whoever carried a card. */
export const personsIn = async (tx: Tx, org: Id, from: Instant, to: Instant): Promise<Id[]> =>
  (await tx.many(sql<{ person: Id }>`select person from track_block where org_id = ${org} and from_at = ${from}
    union select person from card_binding where org_id = ${org} and bound_at < ${to} and (unbound_at is null or unbound_at >= ${from})`)).map(({ person }) => person)
