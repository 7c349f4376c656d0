import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import {
  dangerSchema,
  inspectionRecordSchema,
  measureSchema,
  planSchema,
  riskEventSchema,
  stopRecordSchema,
  unitSchema,
} from '../contract/records.ts'

/** A table that holds a record of the contract field by field, so that no map between the two can lose one. */
export interface RecordTable<Kept> {
  readonly table: Statement<unknown>
  /** `"created_at" as "createdAt", …` */
  readonly columns: Statement<Kept>
  readonly names: readonly string[]
}

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const list = (parts: readonly Statement<unknown>[]) => sql.join(parts, sql`, `)

const recordTable = <Schema extends z.ZodObject>(table: string, schema: Schema): RecordTable<z.infer<Schema>> => {
  const keys = Object.keys(schema.shape)
  return {
    table: sql.ref(table),
    columns: list(keys.map((key) => sql`${sql.ref(snake(key))} as ${sql.ref(key)}`)) as Statement<z.infer<Schema>>,
    names: keys,
  }
}

export const UNIT = recordTable('risk_unit', unitSchema)
export const RISK_EVENT = recordTable('risk_event', riskEventSchema)
export const MEASURE = recordTable('risk_measure', measureSchema)
export const PLAN = recordTable('inspection_plan', planSchema)
export const RECORD = recordTable('inspection_record', inspectionRecordSchema)
export const DANGER = recordTable('danger', dangerSchema)
export const STOP = recordTable('stop_record', stopRecordSchema)

/** The columns of a table that goes by another name in a join. */
export const columnsOf = <Kept>({ names }: RecordTable<Kept>, alias: string): Statement<Kept> =>
  list(names.map((key) => sql`${sql.ref(`${alias}.${snake(key)}`)} as ${sql.ref(key)}`)) as Statement<Kept>

const BATCH = 1_000

/**
 * Writes records, new ones and new versions, a thousand a statement. A version that does not follow the one that
 * stands writes nothing: whoever edited it read it under lock before.
 * @returns how many were written
 */
export const saveRecords = async <Kept extends { readonly id: Id }>(tx: Tx, org: Id, it: RecordTable<Kept>, records: readonly Kept[]): Promise<number> => {
  const columns = it.names.map((key) => sql.ref(snake(key)))
  const set = it.names.filter((key) => key !== 'id').map((key) => sql`${sql.ref(snake(key))} = excluded.${sql.ref(snake(key))}`)
  let written = 0
  for (let at = 0; at < records.length; at += BATCH) {
    const rows = records.slice(at, at + BATCH).map((record) => Object.fromEntries(it.names.map((key) => [snake(key), record[key as keyof Kept]])))
    written += await tx.run(sql`insert into ${it.table} as kept (org_id, ${list(columns)})
      select ${org}, ${list(columns)} from json_populate_recordset(null::${it.table}, ${JSON.stringify(rows)})
      on conflict (org_id, id) do update set ${list(set)} where kept.version = excluded.version - 1`)
  }
  return written
}

/** The record, locked until the transaction ends; deleted ones too. */
export const loadRecord = <Kept>(tx: Tx, org: Id, it: RecordTable<Kept>, id: Id): Promise<Kept | undefined> =>
  tx.first(sql<Kept>`select ${it.columns} from ${it.table} where org_id = ${org} and id = ${id} for update`)

/** The record as it stands, to be looked at. */
export const findRecord = <Kept>(tx: Tx, org: Id, it: RecordTable<Kept>, id: Id): Promise<Kept | undefined> =>
  tx.first(sql<Kept>`select ${it.columns} from ${it.table} where org_id = ${org} and id = ${id} and not deleted`)
