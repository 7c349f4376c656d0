import type { Actor } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { ImportCounts, ImportRun, RegisterFault } from '../contract/import-register.ts'

export interface NewImport {
  readonly id: Id
  readonly file: Id
  readonly fileName: string
  readonly firstStart: Instant
  readonly actor: Actor
  readonly person: Id | null
  readonly startedAt: Instant
}

/** Kept in the same transaction as the answer; whoever runs imports is told when it is durable. */
export const insertImport = async (tx: Tx, org: Id, it: NewImport): Promise<void> => {
  await tx.run(sql`insert into register_import (org_id, id, file, file_name, first_start, state, done, of, actor, person, started_at)
    values (${org}, ${it.id}, ${it.file}, ${it.fileName}, ${it.firstStart}, 'waiting', 0, 0, ${JSON.stringify(it.actor)}, ${it.person}, ${it.startedAt})`)
  await tx.run(sql`select pg_notify('register_import', ${org})`)
}

export type UnfinishedImport = NewImport & { readonly org: Id }

/** Of all orgs, in the order of their arrival. For the worker's sight only. */
export const unfinishedImports = (tx: Tx): Promise<UnfinishedImport[]> =>
  tx.many(sql<UnfinishedImport>`select org_id as org, id, file, file_name as "fileName", first_start as "firstStart", actor, person, started_at as "startedAt"
    from register_import where finished_at is null order by started_at, id`)

/** One runner at a time: the next one waits, and then finds it finished. */
export const takeImport = async (tx: Tx, org: Id, id: Id): Promise<boolean> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${id}`}, 0))`)
  return (await tx.first(sql`select 1 from register_import where org_id = ${org} and id = ${id} and finished_at is null`)) !== undefined
}

export const saveProgress = (tx: Tx, org: Id, id: Id, state: ImportRun['state'], done: number, of: number): Promise<number> =>
  tx.run(sql`update register_import set state = ${state}, done = ${done}, of = ${of} where org_id = ${org} and id = ${id} and finished_at is null`)

export interface ImportEnd {
  readonly state: 'done' | 'failed'
  readonly finishedAt: Instant
  readonly counts: ImportCounts | null
  readonly faults: readonly RegisterFault[]
  readonly faultsFile: Id | null
  readonly message: string | null
}

export const finishImport = (tx: Tx, org: Id, id: Id, it: ImportEnd): Promise<number> =>
  tx.run(sql`update register_import set state = ${it.state}, finished_at = ${it.finishedAt}, counts = ${it.counts === null ? null : JSON.stringify(it.counts)},
      faults = ${JSON.stringify(it.faults)}, faults_file = ${it.faultsFile}, message = ${it.message}, done = case when ${it.state} = 'done' then of else done end
    where org_id = ${org} and id = ${id}`)

const RUN = sql`id, file, file_name as "fileName", state, done, of, actor->>'name' as by, started_at as "startedAt", finished_at as "finishedAt",
  counts, faults_file as "faultsFile", message`

export const findImport = (tx: Tx, org: Id, id: Id): Promise<ImportRun | undefined> =>
  tx.first(sql<ImportRun>`select ${RUN}, faults from register_import where org_id = ${org} and id = ${id}`)

export const listImportRows = async (tx: Tx, org: Id, offset: number, limit: number): Promise<{ rows: Omit<ImportRun, 'faults'>[]; total: number }> => {
  const found = await tx.many(sql<Omit<ImportRun, 'faults'> & { total: number }>`select ${RUN}, count(*) over () as total
    from register_import where org_id = ${org} order by started_at desc, id desc offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? 0 }
}
