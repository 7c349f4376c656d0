import type { Actor } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import type { Register } from '@anlan/kernel/register'
import { addDays, type Instant, type PlantDay } from '@anlan/kernel/time'
import { sql, type Statement, type Tx } from '../database/database.ts'

export type Data = Readonly<Record<string, unknown>>

export interface StoredRow {
  readonly id: Id
  readonly version: number
  readonly data: Data
  readonly deleted: boolean
  readonly updated_at: Instant
  readonly updated_by: string
}

/** The rows of one register of one org, in its transaction. */
export interface RowsOf {
  readonly tx: Tx
  readonly org: Id
  readonly register: Register
}

export interface Asked {
  readonly search?: string
  readonly offset: number
  readonly limit: number
  readonly sort?: string
  readonly expiry?: 'soon' | 'expired'
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly today: PlantDay
}

const COLUMNS = sql`id, version, data, deleted, updated_at, updated_by ->> 'name' as updated_by`
const of = ({ org, register }: RowsOf) => sql`org_id = ${org} and register = ${register.name}`

const conditions = ({ register: { columns, expiry } }: RowsOf, asked: Asked): Statement<unknown>[] => {
  const found: Statement<unknown>[] = []
  if (asked.search !== undefined && asked.search !== '')
    found.push(sql`exists (select from unnest(${columns}::text[]) as field where strpos(lower(data ->> field), lower(${asked.search})) > 0)`)
  for (const [field, values] of Object.entries(asked.filters))
    if (values.length > 0) found.push(sql`(data ->> ${field}::text = any(${values}::text[]) or data -> ${field}::text ?| ${values}::text[])`)
  if (expiry !== undefined && asked.expiry !== undefined) {
    const last = sql`nullif(data ->> ${expiry.field}::text, '') collate "C"`
    found.push(
      asked.expiry === 'expired' ? sql`${last} < ${asked.today}` : sql`${last} between ${asked.today} and ${addDays(asked.today, expiry.warnDays)}`,
    )
  }
  return found
}

/** Field names travel as parameters, never as SQL. Numbers sort as numbers, text as text, nothing last. */
const order = ({ register }: RowsOf, sort: string | undefined): Statement<unknown> => {
  const chosen = sort ?? (register.sort === undefined ? undefined : `${register.sort.down === true ? '-' : ''}${register.sort.by}`)
  if (chosen === undefined) return sql`updated_at desc, id desc`
  return chosen.startsWith('-')
    ? sql`data -> ${chosen.slice(1)}::text desc nulls last, id desc`
    : sql`data -> ${chosen}::text asc nulls last, id asc`
}

export const listRows = async (rows: RowsOf, asked: Asked): Promise<{ rows: StoredRow[]; total: number }> => {
  const where = sql.join([of(rows), sql`not deleted`, ...conditions(rows, asked)], sql` and `)
  const [page, count] = await Promise.all([
    rows.tx.many(sql<StoredRow>`select ${COLUMNS} from register_row where ${where} order by ${order(rows, asked.sort)} limit ${asked.limit} offset ${asked.offset}`),
    rows.tx.first(sql<{ total: number }>`select count(*) as total from register_row where ${where}`),
  ])
  return { rows: page, total: count?.total ?? 0 }
}

/** A removed row is found too, so that a late editor can be told who removed it. */
export const findRow = (rows: RowsOf, id: Id): Promise<StoredRow | undefined> =>
  rows.tx.first(sql<StoredRow>`select ${COLUMNS} from register_row where ${of(rows)} and id = ${id}`)

/** Whoever changes a register waits for whoever is changing it: what was checked stays true until the commit. */
export const lockRegister = (rows: RowsOf): Promise<unknown> =>
  rows.tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${rows.org}/${rows.register.name}`}, 0))`)

export interface Key {
  readonly field: string
  readonly value: string
}

export const findKeys = (rows: RowsOf, keys: readonly Key[]): Promise<(Key & { id: Id })[]> =>
  rows.tx.many(sql<Key & { id: Id }>`select field, value, id from register_key
    where ${of(rows)} and (field, value) in (select * from unnest(${keys.map((key) => key.field)}::text[], ${keys.map((key) => key.value)}::text[]))`)

export interface Change {
  readonly id: Id
  /** The new one: 1 for a new row. */
  readonly version: number
  readonly data: Data
  readonly keys: readonly Key[]
  readonly at: Instant
  readonly by: Actor
}

const putKeys = async (rows: RowsOf, id: Id, keys: readonly Key[]): Promise<void> => {
  if (keys.length === 0) return
  await rows.tx.run(sql`insert into register_key (org_id, register, field, value, id)
    select ${rows.org}, ${rows.register.name}, field, value, ${id} from unnest(${keys.map((key) => key.field)}::text[], ${keys.map((key) => key.value)}::text[]) as k(field, value)`)
}

export const writeRow = async (rows: RowsOf, { id, version, data, keys, at, by }: Change): Promise<void> => {
  await rows.tx.run(
    version === 1
      ? sql`insert into register_row (org_id, register, id, data, updated_at, updated_by)
          values (${rows.org}, ${rows.register.name}, ${id}, ${JSON.stringify(data)}, ${at}, ${JSON.stringify(by)})`
      : sql`update register_row set version = ${version}, data = ${JSON.stringify(data)}, updated_at = ${at}, updated_by = ${JSON.stringify(by)}
          where ${of(rows)} and id = ${id}`,
  )
  if (version > 1) await rows.tx.run(sql`delete from register_key where ${of(rows)} and id = ${id}`)
  await putKeys(rows, id, keys)
}

export const removeRow = async (rows: RowsOf, { id, version, at, by }: Omit<Change, 'data' | 'keys'>): Promise<void> => {
  await rows.tx.run(sql`update register_row set deleted = true, version = ${version}, updated_at = ${at}, updated_by = ${JSON.stringify(by)}
    where ${of(rows)} and id = ${id}`)
  await rows.tx.run(sql`delete from register_key where ${of(rows)} and id = ${id}`)
}
