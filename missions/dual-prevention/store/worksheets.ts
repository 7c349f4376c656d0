import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { listWorksheets, Worksheet, worksheetRowSchema } from '../contract/worksheet.ts'
import { findRecord, UNIT, WORKSHEET } from './record-table.ts'

/** Living sheets that somebody has to do something about. */
export const openWorksheets = (tx: Tx, org: Id): Promise<Worksheet[]> =>
  tx.many(sql<Worksheet>`select ${WORKSHEET.columns} from risk_worksheet where org_id = ${org} and not deleted and state <> 'applied' order by updated_at, id`)

const ORDER = { title: sql`w.title, w.id`, '-title': sql`w.title desc, w.id`, updatedAt: sql`w.updated_at, w.id`, '-updatedAt': sql`w.updated_at desc, w.id` }

type Row = z.output<typeof worksheetRowSchema>

export const listWorksheetRows = async (tx: Tx, org: Id, { search, kind, state, unit, sort, offset, limit }: z.output<typeof listWorksheets.input>): Promise<{ rows: Row[]; total: number }> => {
  const found = await tx.many(sql<Row & { total: number; rows: unknown }>`select ${WORKSHEET.as('w')}, coalesce(u.name, '') as "unitName", json_array_length(w.rows) as "rowCount", count(*) over () as total
    from risk_worksheet w left join risk_unit u on u.org_id = w.org_id and u.id = w.unit
    where w.org_id = ${org} and not w.deleted ${kind.length === 0 ? sql`` : sql`and w.kind = any(${kind})`} ${state.length === 0 ? sql`` : sql`and w.state = any(${state})`}
      ${unit === undefined ? sql`` : sql`and w.unit = ${unit}`}
      ${search === undefined || search === '' ? sql`` : sql`and (strpos(w.title, ${search}) > 0 or strpos(coalesce(u.name, ''), ${search}) > 0)`}
    order by ${ORDER[sort]} offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, rows: _rows, ...row }) => row), total: found[0]?.total ?? 0 }
}

export const findWorksheet = async (tx: Tx, org: Id, id: Id) => {
  const worksheet = await findRecord(tx, org, WORKSHEET, id)
  const unit = worksheet === undefined ? undefined : await findRecord(tx, org, UNIT, worksheet.unit)
  return worksheet === undefined ? undefined : { worksheet, unitName: unit?.name ?? null }
}
