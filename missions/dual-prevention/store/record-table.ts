import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import { dangerSchema, inspectionRecordSchema, measureSchema, planSchema, riskEventSchema, stopRecordSchema, unitSchema } from '../contract/records.ts'
import { worksheetSchema } from '../contract/worksheet.ts'

/** A table that holds a record of the contract field by field, so that no map between the two can lose one. */
export interface RecordTable<Kept> {
  readonly table: Statement<unknown>
  /** `"created_at" as "createdAt", …` */
  readonly columns: Statement<Kept>
  /** The same of the table under another name in a join. */
  as(alias: string): Statement<Kept>
  readonly save: Statement<unknown>
  readonly onConflict: Statement<unknown>
  toRow(record: Kept): Readonly<Record<string, unknown>>
}

export const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The names come from our own schemas; as raw text they are put together once, not at every statement. */
const recordTable = <Schema extends z.ZodObject>(table: string, schema: Schema): RecordTable<z.infer<Schema>> => {
  const keys = Object.keys(schema.shape)
  const names = keys.map(snake)
  const quoted = names.map((name) => `"${name}"`)
  const columns = (of: string) => sql.raw<z.infer<Schema>>(keys.map((key) => `${of}"${snake(key)}" as "${key}"`).join(', '))
  return {
    table: sql.raw(table),
    columns: columns(''),
    as: (alias) => columns(`${alias}.`),
    save: sql.raw(`insert into ${table} as kept (org_id, ${quoted.join(', ')}) select made.org, ${quoted.join(', ')}`),
    onConflict: sql.raw(
      `on conflict (org_id, id) do update set ${names.filter((name) => name !== 'id').map((name) => `"${name}" = excluded."${name}"`).join(', ')} where kept.version = excluded.version - 1`,
    ),
    toRow: (record) => Object.fromEntries(keys.map((key, at) => [names[at], record[key as keyof typeof record]])),
  }
}

export const UNIT = recordTable('risk_unit', unitSchema)
export const RISK_EVENT = recordTable('risk_event', riskEventSchema)
export const MEASURE = recordTable('risk_measure', measureSchema)
export const PLAN = recordTable('inspection_plan', planSchema)
export const RECORD = recordTable('inspection_record', inspectionRecordSchema)
export const DANGER = recordTable('danger', dangerSchema)
export const STOP = recordTable('stop_record', stopRecordSchema)
export const WORKSHEET = recordTable('risk_worksheet', worksheetSchema)

const BATCH = 1_000

/**
 * Writes records, new ones and new versions, a thousand a statement. A version that does not follow the one that stands
 * writes nothing: whoever edits has read it under lock before.
 * @returns how many were written
 */
export const saveRecords = async <Kept>(
  tx: Tx,
  org: Id,
  it: RecordTable<Kept>,
  records: readonly Kept[],
  onBatch?: (done: number) => Promise<void>,
): Promise<number> => {
  let written = 0
  for (let at = 0; at < records.length; at += BATCH) {
    const rows = records.slice(at, at + BATCH).map(it.toRow)
    written += await tx.run(sql`${it.save} from (select ${org}::uuid as org) made, json_populate_recordset(null::${it.table}, ${JSON.stringify(rows)}) ${it.onConflict}`)
    await onBatch?.(rows.length)
  }
  return written
}

/** The record, locked until the transaction ends; deleted ones too. */
export const loadRecord = <Kept>(tx: Tx, org: Id, it: RecordTable<Kept>, id: Id): Promise<Kept | undefined> =>
  tx.first(sql<Kept>`select ${it.columns} from ${it.table} where org_id = ${org} and id = ${id} for update`)

/** The record as it stands, to be looked at. */
export const findRecord = <Kept>(tx: Tx, org: Id, it: RecordTable<Kept>, id: Id): Promise<Kept | undefined> =>
  tx.first(sql<Kept>`select ${it.columns} from ${it.table} where org_id = ${org} and id = ${id} and not deleted`)
