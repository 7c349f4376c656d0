import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Dialect } from '../contract/detector-event.ts'

export interface ParkedRow {
  readonly id: Id
  readonly detector: Id
  readonly dialect: Dialect
  readonly source: string
  readonly sourceName: string
  readonly code: string
  readonly words: string
  readonly lastEvent: string
  readonly at: Instant
  readonly picture: Id | null
}
/** Another one of the same ten minutes is counted; the same one said again is not. */
export const parkEvent = (tx: Tx, org: Id, it: ParkedRow): Promise<number> =>
  tx.run(sql`insert into parked_event (org_id, id, detector, dialect, source, source_name, code, words, last_event, times, first_at, last_at, picture)
    values (${org}, ${it.id}, ${it.detector}, ${it.dialect}, ${it.source}, ${it.sourceName}, ${it.code}, ${it.words}, ${it.lastEvent}, 1, ${it.at}, ${it.at}, ${it.picture})
    on conflict (org_id, id) do update set times = parked_event.times + 1, last_event = excluded.last_event, last_at = greatest(parked_event.last_at, excluded.last_at), first_at = least(parked_event.first_at, excluded.first_at), settled = false
      where parked_event.last_event <> excluded.last_event`)

export const parkedIsThere = async (tx: Tx, org: Id, id: Id): Promise<boolean> => (await tx.first(sql<{ id: Id }>`select id from parked_event where org_id = ${org} and id = ${id}`)) !== undefined

export interface ParkedGroup extends Omit<ParkedRow, 'id' | 'lastEvent' | 'at'> {
  readonly times: number
  readonly firstAt: Instant
  readonly lastAt: Instant
}
export const parkedGroups = (tx: Tx, org: Id): Promise<ParkedGroup[]> =>
  tx.many(sql<ParkedGroup>`select detector, dialect, source, code, max(source_name) as "sourceName", max(words) as words, sum(times)::int as times, min(first_at) as "firstAt", max(last_at) as "lastAt", (array_agg(picture order by last_at desc) filter (where picture is not null))[1] as picture
    from parked_event where org_id = ${org} and not settled group by detector, dialect, source, code order by max(last_at) desc limit 200`)

export const settleParkedOf = (tx: Tx, org: Id, detector: Id, source: string, code: string): Promise<number> => tx.run(sql`update parked_event set settled = true where org_id = ${org} and detector = ${detector} and source = ${source} and code = ${code} and not settled`)
