import { sql, type Tx } from '@anlan/platform/database/database'
import type { GoodRow } from '../checks/row.ts'
import { columnOf } from '../checks/field.ts'
import { type Facts, parentIds } from '../checks/standing.ts'
import type { Table, TableName } from '../checks/table.ts'

interface HeldRow {
  id: string
  updateDate: number
  digest: string
}

const heldRows = async (tx: Tx, table: TableName, companyCode: string, ids: readonly string[]): Promise<Facts['held']> => {
  const rows = await tx.many<HeldRow>(
    sql`select "id", "updateDate", digest from ${sql.table(table)} where "companyCode" = ${companyCode} and "id" = any(${ids})`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const parentRows = async (tx: Tx, table: TableName, companyCode: string, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> => {
  const rows = await tx.many<{ id: string; deleted: boolean }>(
    sql`select "id", "deleted" = '1' as deleted from ${sql.table(table)} where "companyCode" = ${companyCode} and "id" = any(${ids})`,
  )
  return new Map(rows.map((row) => [row.id, row.deleted]))
}

const liveChildren = async (tx: Tx, { children }: Table, companyCode: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (children === undefined || ids.length === 0) return new Map()
  const parent = sql.ref(children.field)
  const rows = await tx.many<{ id: string; count: number }>(sql`
    select ${parent} as id, count(*) as count from ${sql.table(children.table)}
    where "companyCode" = ${companyCode} and ${parent} = any(${ids}) and "deleted" = '0' group by 1`)
  return new Map(rows.map((row) => [row.id, row.count]))
}

/** All that a batch must be judged by, in a handful of questions asked at once. */
export const gatherFacts = async (tx: Tx, table: Table, companyCode: string, rows: readonly GoodRow[]): Promise<Facts> => {
  const ids = rows.map((row) => row.id)
  const deletedIds = rows.filter((row) => row.deleted).map((row) => row.id)
  const [held, children, ...parents] = await Promise.all([
    heldRows(tx, table.name, companyCode, ids),
    liveChildren(tx, table, companyCode, deletedIds),
    ...table.parents.map((parent) => parentRows(tx, parent.table, companyCode, rows.flatMap((row) => parentIds(parent, row)))),
  ])
  return { held, children, parents: new Map(table.parents.map((parent, index) => [parent.table, parents[index] ?? new Map()])) }
}

/** Puts the last version of each row in its place. */
export const saveRows = async (tx: Tx, table: Table, rows: readonly GoodRow[], requestId: string, now: number): Promise<void> => {
  const last = [...new Map(rows.map((row) => [row.id, row])).values()]
  if (last.length === 0) return
  const lines = last.map(({ columns, digest }) => ({ ...columns, digest, request_id: requestId, received_at: now }))
  const target = sql.table(table.name)
  const names = [...table.fields.map(columnOf), 'digest', 'request_id', 'received_at']
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const replaced = sql.join(names.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  await tx.run(sql`
    insert into ${target} (${columns}) select ${columns} from json_populate_recordset(null::${target}, ${JSON.stringify(lines)}::json)
    on conflict ("companyCode", "id") do update set ${replaced}`)
}

export const savePhotos = async (tx: Tx, companyCode: string, rows: readonly GoodRow[]): Promise<void> => {
  for (const { digest, media, bytes } of rows.flatMap((row) => row.photos))
    await tx.run(sql`insert into photo values (${companyCode}, ${digest}, ${media}, ${bytes}) on conflict do nothing`)
}
