import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { AlarmWay } from '../contract/alarm-way.ts'

export interface WayRow {
  readonly id: Id
  readonly version: number
  readonly data: AlarmWay
  readonly changedAt: Instant
  readonly changedBy: string
}

const COLUMNS = sql`id, version, body as data, changed_at as "changedAt", changed_by as "changedBy"`

export const waysOf = (tx: Tx, org: Id): Promise<WayRow[]> => tx.many(sql<WayRow>`select ${COLUMNS} from alarm_way where org_id = ${org} order by kind, fence nulls first`)

/** Two writers at the same moment: the later one waits for the earlier and then sees its version. */
export const lockWays = (tx: Tx, org: Id): Promise<number> => tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`positioning/ways ${org}`}, 0))`)

export const saveWayRow = (tx: Tx, org: Id, { id, version, data, changedAt, changedBy }: WayRow): Promise<number> =>
  tx.run(sql`insert into alarm_way (org_id, id, version, kind, fence, body, changed_at, changed_by)
    values (${org}, ${id}, ${version}, ${data.kind}, ${data.fence}, ${JSON.stringify(data)}, ${changedAt}, ${changedBy})
    on conflict (org_id, id) do update set version = excluded.version, kind = excluded.kind, fence = excluded.fence, body = excluded.body, changed_at = excluded.changed_at, changed_by = excluded.changed_by`)

export const dropWay = (tx: Tx, org: Id, id: Id): Promise<number> => tx.run(sql`delete from alarm_way where org_id = ${org} and id = ${id}`)
