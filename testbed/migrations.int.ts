import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, type MigrationFolder } from '@anlan/platform/database/migrate'
import { asOwner } from '@anlan/platform/testing/as-owner'
import { testDatabaseUrl } from '@anlan/platform/testing/house'
import { MIGRATIONS } from '../apps/server/compose.ts'
import { catalogOf, openTables } from './migrations/catalog.ts'

/** How many files of each house an installation had when it was last started; absent means all. */
type Version = Readonly<Record<string, number>>

const names = async ({ folder }: MigrationFolder) => (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith('.sql')).toSorted()
const counts: Version = Object.fromEntries(await Promise.all(MIGRATIONS.map(async (it) => [it.house, (await names(it)).length] as const)))

/** A house that came later, and a house one or more files ago; the ground was always there. */
const earlier: readonly Version[] = Object.entries(counts).flatMap(([house, count]) =>
  Array.from({ length: count }, (_, had) => ({ [house]: had })).filter((version) => version['platform'] !== 0),
)
/** All houses as old as that together. */
const rounds: readonly Version[] = Array.from({ length: Math.max(...Object.values(counts)) - 1 }, (_, n) =>
  Object.fromEntries(Object.entries(counts).map(([house, count]) => [house, Math.min(count, n + 1)])),
)

let scratch = ''
let fresh: string[] = []
const schemas: string[] = []
const newSchema = (): string => {
  const schema = `v_${randomBytes(6).toString('hex')}`
  schemas.push(schema)
  return schema
}
const asOf = (version: Version): Promise<MigrationFolder[]> =>
  Promise.all(
    MIGRATIONS.map(async (it) => {
      const path = await mkdtemp(join(scratch, `${it.house}-`))
      for (const name of (await names(it)).slice(0, version[it.house])) await copyFile(new URL(name, it.folder), join(path, name))
      return { house: it.house, folder: pathToFileURL(`${path}/`) }
    }),
  )

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'anlan-versions-'))
  const schema = newSchema()
  await migrate(testDatabaseUrl(), MIGRATIONS, schema)
  fresh = await catalogOf(schema)
})
afterAll(async () => {
  for (const schema of schemas) await asOwner('public', `drop schema if exists ${schema} cascade`)
  await rm(scratch, { recursive: true, force: true })
})

describe('an installation', () => {
  it('made new hides every row of an org from the others', async () => {
    expect(fresh.length).toBeGreaterThan(100)
    expect(await openTables(schemas[0] ?? '')).toEqual([])
  })

  it.each([...earlier, ...rounds])('of the time of %j becomes the same as a new one', async (version) => {
    const schema = newSchema()
    const before = await migrate(testDatabaseUrl(), await asOf(version), schema)
    const after = await migrate(testDatabaseUrl(), MIGRATIONS, schema)
    expect(after.length).toBeGreaterThan(0)
    expect(before.length + after.length).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0))
    expect(await catalogOf(schema)).toEqual(fresh)
  })
})
