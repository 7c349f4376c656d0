import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Holding } from '../contract/adapter.ts'
import type { ImportRun } from '../contract/import.ts'
import type { RecordKind } from '../contract/records.ts'

const COLUMNS = sql`id, receiver_id as receiver, state, asked_at as "askedAt", finished_at as "finishedAt", adopted, unchanged, refused, faults, error`

/** One that waits is enough. @returns its id */
export const askImport = async (tx: Tx, org: Id, id: Id, receiver: Id, wall: Instant): Promise<Id> => {
  const waiting = await tx.first(sql<{ id: Id }>`select id from import_run where org_id = ${org} and receiver_id = ${receiver} and state = 'asked' limit 1`)
  if (waiting !== undefined) return waiting.id
  await tx.run(sql`insert into import_run (org_id, id, receiver_id, state, asked_at) values (${org}, ${id}, ${receiver}, 'asked', ${wall})`)
  return id
}

export const askedImports = (tx: Tx, org: Id, receiver: Id): Promise<ImportRun[]> =>
  tx.many(sql<ImportRun>`select ${COLUMNS} from import_run where org_id = ${org} and receiver_id = ${receiver} and state = 'asked' order by asked_at`)

export const latestImport = (tx: Tx, org: Id, receiver: Id): Promise<ImportRun | undefined> =>
  tx.first(sql<ImportRun>`select ${COLUMNS} from import_run where org_id = ${org} and receiver_id = ${receiver} order by asked_at desc, id desc limit 1`)

export const saveImport = (tx: Tx, org: Id, it: Pick<ImportRun, 'id' | 'state' | 'adopted' | 'unchanged' | 'refused' | 'faults' | 'error'>, wall: Instant): Promise<number> =>
  tx.run(sql`update import_run set state = ${it.state}, finished_at = ${wall}, adopted = ${it.adopted}, unchanged = ${it.unchanged}, refused = ${it.refused},
    faults = ${JSON.stringify(it.faults)}::jsonb, error = ${it.error} where org_id = ${org} and id = ${it.id}`)

export const marksOf = async (tx: Tx, org: Id, receiver: Id, kind: RecordKind, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> => {
  const rows = await tx.many(sql<Holding>`select record_id as id, mark from imported_row
    where org_id = ${org} and receiver_id = ${receiver} and kind = ${kind} and record_id = any(${ids as Id[]}::uuid[])`)
  return new Map(rows.map(({ id, mark }) => [id, mark]))
}

export const keepMarks = (tx: Tx, org: Id, receiver: Id, kind: RecordKind, rows: readonly Holding[]): Promise<number> =>
  tx.run(sql`insert into imported_row (org_id, receiver_id, kind, record_id, mark) select ${org}, ${receiver}, ${kind}, id, mark
    from json_to_recordset(${JSON.stringify(rows)}) as it(id uuid, mark text)
    on conflict (org_id, receiver_id, kind, record_id) do update set mark = excluded.mark`)

/** All that was taken over of a kind after an id, in order of id. */
export const importedAfter = (tx: Tx, org: Id, receiver: Id, kind: RecordKind, after: Id | null, limit: number): Promise<Holding[]> =>
  tx.many(sql<Holding>`select record_id as id, mark from imported_row where org_id = ${org} and receiver_id = ${receiver} and kind = ${kind}
    ${after === null ? sql`` : sql`and record_id > ${after}`} order by record_id limit ${limit}`)
