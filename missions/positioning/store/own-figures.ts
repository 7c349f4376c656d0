import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { OwnFigures } from '../contract/own-figures.ts'

export interface OwnFiguresRow {
  readonly version: number
  readonly data: OwnFigures
  readonly changedAt: Instant
  readonly changedBy: string
}

/** Undefined: nothing was ever set. */
export const ownFiguresOf = (tx: Tx, org: Id): Promise<OwnFiguresRow | undefined> =>
  tx.first(sql<OwnFiguresRow>`select version, body as data, changed_at as "changedAt", changed_by as "changedBy" from engine_figure where org_id = ${org}`)

/** @returns 0 when somebody else was first */
export const saveOwnFigures = (tx: Tx, org: Id, { version, data, changedAt, changedBy }: OwnFiguresRow): Promise<number> =>
  tx.run(sql`insert into engine_figure as e (org_id, version, body, changed_at, changed_by) values (${org}, ${version}, ${JSON.stringify(data)}, ${changedAt}, ${changedBy})
    on conflict (org_id) do update set version = excluded.version, body = excluded.body, changed_at = excluded.changed_at, changed_by = excluded.changed_by where e.version = excluded.version - 1`)
