import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '@anlan/platform/postgres/embedded'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

/** A lost test database costs a repeated run, so nothing waits for the disk. Crash safety has tests of its own. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Runs before the workers fork, so that they inherit the address. Any PostgreSQL can be put in its place. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env['ANLAN_TEST_DATABASE_URL'] ?? ''
  if (given !== '') {
    project.provide('databaseUrl', given)
    return async () => undefined
  }
  const folder = await mkdtemp(join(tmpdir(), 'anlan-test-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  const postgres = await startPostgres({ folder, settings: FAST }).catch(async (cause: unknown) => {
    await clear()
    throw cause
  })
  process.env['ANLAN_TEST_DATABASE_URL'] = postgres.url
  project.provide('databaseUrl', postgres.url)
  return async () => {
    delete process.env['ANLAN_TEST_DATABASE_URL']
    await postgres.stop()
    await clear()
  }
}
