import { sql, type Tx } from '@anlan/platform/database/database'
import { type Table } from '../checks/table.ts'
import { TABLES } from '../checks/tables.ts'

export interface Holding {
  readonly id: string
  readonly updateDate: number
  readonly deleted: string
  readonly digest: string
}

/** What is held of one enterprise, in order of id, after `after`. */
export const pageOfHoldings = (tx: Tx, table: Table, companyCode: string, after: string, limit: number): Promise<Holding[]> =>
  tx.many(sql`
    select "id", "updateDate", "deleted", digest from ${sql.table(table.name)}
    where "companyCode" = ${companyCode} and "id" > ${after} order by "id" limit ${limit}`)

export interface TableCount {
  readonly companyCode: string
  readonly table: string
  readonly live: number
  readonly deleted: number
}

/** Rows per enterprise and table; one enterprise, or all. */
export const countHoldings = (tx: Tx, companyCode: string | null): Promise<TableCount[]> => {
  const each = TABLES.map(
    ({ name }) => sql`
      select "companyCode", ${name}::text as "table", count(*) filter (where "deleted" = '0') as live,
        count(*) filter (where "deleted" = '1') as deleted
      from ${sql.table(name)} where ${companyCode}::text is null or "companyCode" = ${companyCode} group by 1`,
  )
  return tx.many(sql`${sql.join(each, sql` union all `)}`)
}

export type StoredRow = Readonly<Record<string, string | number | boolean | null>>

export const findRow = (tx: Tx, table: Table, companyCode: string, id: string): Promise<StoredRow | undefined> =>
  tx.first(sql`select * from ${sql.table(table.name)} where "companyCode" = ${companyCode} and "id" = ${id}`)

/** The latest received first; `companyCode` empty for all enterprises. */
export const pageOfRows = (tx: Tx, table: Table, companyCode: string, offset: number, limit: number): Promise<StoredRow[]> =>
  tx.many(sql`
    select * from ${sql.table(table.name)} where ${companyCode} = '' or "companyCode" = ${companyCode}
    order by received_at desc, "id" limit ${limit} offset ${offset}`)

export interface FoundRow {
  readonly companyCode: string
  readonly table: string
}

/** In which tables an id is held. */
export const searchId = (tx: Tx, id: string): Promise<FoundRow[]> => {
  const each = TABLES.map(({ name }) => sql`select "companyCode", ${name}::text as "table" from ${sql.table(name)} where "id" = ${id}`)
  return tx.many(sql`${sql.join(each, sql` union all `)}`)
}

export const findPhoto = (tx: Tx, companyCode: string, digest: string): Promise<{ media: string; bytes: Buffer } | undefined> =>
  tx.first(sql`select media, bytes from photo where "companyCode" = ${companyCode} and digest = ${digest}`)
