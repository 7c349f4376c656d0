import { sql, type Tx } from '@anlan/platform/database/database'
import type { Table } from '../checks/table.ts'

export interface WireRowHeld {
  readonly id: string
  readonly digest: string
  /** As it was sent; photos give way to their digest. */
  readonly row: unknown
}

/** What is held of one enterprise as it came, in order of id, after `after`: the history keeps every row as it was sent. */
export const pageOfWireRows = (tx: Tx, table: Table, companyCode: string, after: string, limit: number): Promise<WireRowHeld[]> =>
  tx.many(sql`
    select held."id", held.digest, sent.raw as row from ${sql.table(table.name)} held
    cross join lateral (select raw from receipt
      where receipt.request_id = held.request_id and receipt.table_name = ${table.name} and receipt.row_id = held."id" and receipt.outcome = 'stored'
      order by row_index desc limit 1) sent
    where held."companyCode" = ${companyCode} and held."id" > ${after} order by held."id" limit ${limit}`)
