import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { APPLICATION_ROLE } from './database.ts'

export interface MigrationFolder {
  readonly house: string
  readonly folder: URL
}

/** Laid before every house's own. */
export const GROUND: MigrationFolder = { house: 'platform', folder: new URL('./migrations/', import.meta.url) }

interface Migration {
  readonly house: string
  readonly name: string
  readonly text: string
  readonly digest: string
}

const readFolder = async ({ house, folder }: MigrationFolder): Promise<Migration[]> => {
  const path = fileURLToPath(folder)
  const names = (await readdir(path)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(path, name), 'utf8')
      return { house, name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Roles are global to a cluster: two migrations may race for them, so "already there" is success. */
const LAY_ROLE = `do $$ begin
  if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then create role ${APPLICATION_ROLE} nologin; end if;
exception when duplicate_object or unique_violation then null; end $$`
const LEND_ROLE = `do $$ begin
  grant ${APPLICATION_ROLE} to current_user;
exception when unique_violation then null; end $$`

const LAY_LEDGER = `create table if not exists migration (
  house text not null, name text not null, digest text not null, laid_at timestamptz not null default now(), primary key (house, name))`

/**
 * Lays what is missing, forward only, each file in a transaction, under an advisory lock.
 * A file that was laid and has since been edited is refused: write the next number instead.
 * @returns names of the files laid now, `house/name`
 */
export const migrate = async (url: string, folders: readonly MigrationFolder[], schema = 'public'): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [`anlan-migrate-${schema}`])
    await client.query(LAY_ROLE)
    await client.query(LEND_ROLE)
    if (schema !== 'public') await client.query(`create schema if not exists ${schema}`)
    await client.query(`grant usage on schema ${schema} to ${APPLICATION_ROLE}`)
    await client.query(LAY_LEDGER)
    const done = new Map(
      (await client.query<{ house: string; name: string; digest: string }>('select house, name, digest from migration')).rows.map(
        (row) => [`${row.house}/${row.name}`, row.digest],
      ),
    )
    const laid: string[] = []
    for (const migration of (await Promise.all(folders.map(readFolder))).flat()) {
      const path = `${migration.house}/${migration.name}`
      const digest = done.get(path)
      if (digest === migration.digest) continue
      if (digest !== undefined) throw new BrokenInvariant(`${path} was changed after it had been laid; add a new migration instead`)
      await client.query('begin')
      await client.query(migration.text)
      await client.query('insert into migration (house, name, digest) values ($1, $2, $3)', [migration.house, migration.name, migration.digest])
      await client.query('commit')
      laid.push(path)
    }
    return laid
  } finally {
    await client.end()
  }
}
