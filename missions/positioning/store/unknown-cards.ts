import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface ParkedReport {
  readonly number: string
  readonly source: Id
  readonly at: Instant
  readonly battery: number | null
}

/** Heard of, in no register: counted, with the last words kept. */
export const park = (tx: Tx, org: Id, reports: readonly ParkedReport[]): Promise<number> =>
  tx.run(sql`insert into unknown_card as u (org_id, number, source, first_at, last_at, reports, battery)
    select ${org}, number, (array_agg(source))[1], min(at), max(at), count(*), (array_agg(battery order by at desc))[1]
    from json_to_recordset(${JSON.stringify(reports)}::json) as r(number text, source uuid, at bigint, battery real) group by number
    on conflict (org_id, number) do update set source = excluded.source, last_at = greatest(u.last_at, excluded.last_at), reports = u.reports + excluded.reports, battery = coalesce(excluded.battery, u.battery)`)

export interface UnknownCard {
  readonly number: string
  readonly source: string
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly reports: number
  readonly battery: number | null
}

export const unknownCards = (tx: Tx, org: Id): Promise<UnknownCard[]> =>
  tx.many(sql<UnknownCard>`select u.number, s.name as source, u.first_at as "firstAt", u.last_at as "lastAt", u.reports, u.battery
    from unknown_card u join fix_source s on s.org_id = u.org_id and s.id = u.source where u.org_id = ${org} order by u.last_at desc, u.number limit 500`)

export const forgetUnknown = (tx: Tx, org: Id, number: string): Promise<number> => tx.run(sql`delete from unknown_card where org_id = ${org} and number = ${number}`)
