import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Bypass, bypassRowSchema, listBypasses } from '../contract/bypass.ts'
import { measurementPointRegister } from '../contract/place.ts'

const COLUMNS = sql`b.id, b.version, b.state, b.point, b.what, b.reason, b.safeguards, b.from_at as "fromAt", b.until_at as "untilAt", b.urgent,
  b.requested_by as "requestedBy", b.requested_at as "requestedAt", b.approved_by as "approvedBy", b.approved_at as "approvedAt",
  b.rejected_reason as "rejectedReason", b.restored_by as "restoredBy", b.restored_at as "restoredAt", b.restored_note as "restoredNote"`

export const lockBypass = (tx: Tx, org: Id, id: Id): Promise<Bypass | undefined> =>
  tx.first(sql<Bypass>`select ${COLUMNS} from point_bypass b where org_id = ${org} and id = ${id} for update`)

/** The bypass of a point that waits or is in force; there is at most one. The point's row is the lock. */
export const openBypass = async (tx: Tx, org: Id, point: Id): Promise<Bypass | undefined> => {
  await tx.run(sql`select from point_state where org_id = ${org} and point = ${point} for update`)
  return tx.first(sql<Bypass>`select ${COLUMNS} from point_bypass b where org_id = ${org} and point = ${point} and state in ('requested', 'active')`)
}

export const saveBypass = (tx: Tx, org: Id, it: Bypass): Promise<number> =>
  tx.run(sql`insert into point_bypass (org_id, id, version, state, point, what, reason, safeguards, from_at, until_at, urgent, requested_by, requested_at,
      approved_by, approved_at, rejected_reason, restored_by, restored_at, restored_note)
    values (${org}, ${it.id}, ${it.version}, ${it.state}, ${it.point}, ${it.what}, ${it.reason}, ${it.safeguards}, ${it.fromAt}, ${it.untilAt}, ${it.urgent},
      ${JSON.stringify(it.requestedBy)}, ${it.requestedAt}, ${it.approvedBy && JSON.stringify(it.approvedBy)}, ${it.approvedAt}, ${it.rejectedReason},
      ${it.restoredBy && JSON.stringify(it.restoredBy)}, ${it.restoredAt}, ${it.restoredNote})
    on conflict (org_id, id) do update set version = excluded.version, state = excluded.state, from_at = excluded.from_at, approved_by = excluded.approved_by,
      approved_at = excluded.approved_at, rejected_reason = excluded.rejected_reason, restored_by = excluded.restored_by, restored_at = excluded.restored_at,
      restored_note = excluded.restored_note where point_bypass.version = excluded.version - 1`)

type Row = z.output<typeof bypassRowSchema>

export const listBypassRows = async (tx: Tx, org: Id, asked: z.output<typeof listBypasses.input>, now: number): Promise<{ rows: Row[]; total: number }> => {
  const where = sql.join(
    [
      sql`b.org_id = ${org}`,
      ...(asked.state.length > 0 ? [sql`b.state = any(${asked.state}::text[])`] : []),
      ...(asked.point === undefined ? [] : [sql`b.point = ${asked.point}`]),
      ...(asked.out ? [sql`b.state = 'active'`] : []),
      ...(asked.search === undefined || asked.search === '' ? [] : [sql`strpos(lower(concat_ws(' ', r.data ->> 'tag', r.data ->> 'name', b.reason)), lower(${asked.search})) > 0`]),
    ],
    sql` and `,
  )
  const from = sql`point_bypass b join register_row r on r.org_id = b.org_id and r.register = ${measurementPointRegister.name} and r.id = b.point where ${where}`
  const order = asked.sort === 'requestedAt' ? sql`b.requested_at, b.id` : sql`b.requested_at desc, b.id desc`
  const [rows, count] = await Promise.all([
    tx.many(sql<Row>`select ${COLUMNS}, r.data ->> 'tag' as tag, r.data ->> 'name' as "pointName", coalesce(r.data ->> 'area', '') as area,
        b.state = 'active' and b.until_at <= ${now} as overdue, b.state = 'active' and b.approved_by is null as unapproved
      from ${from} order by ${order} limit ${asked.limit} offset ${asked.offset}`),
    tx.first(sql<{ total: number }>`select count(*) as total from ${from}`),
  ])
  return { rows, total: count?.total ?? 0 }
}
