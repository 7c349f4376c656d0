import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { asOwner } from '../testing/as-owner.ts'
import { testDatabaseUrl } from '../testing/house.ts'
import { GROUND, migrate, type MigrationFolder } from './migrate.ts'

const undo: Array<() => Promise<unknown>> = []
afterEach(async () => {
  for (const one of undo.splice(0)) await one()
})

const newSchema = (): string => {
  const schema = `m_${randomBytes(6).toString('hex')}`
  undo.push(() => asOwner('public', `drop schema if exists ${schema} cascade`))
  return schema
}
const houseOf = async (files: Readonly<Record<string, string>>) => {
  const path = await mkdtemp(join(tmpdir(), 'anlan-migrations-'))
  undo.push(() => rm(path, { recursive: true }))
  const write = async (name: string, text: string) => writeFile(join(path, name), text)
  for (const [name, text] of Object.entries(files)) await write(name, text)
  const folder: MigrationFolder = { house: 'shelf', folder: pathToFileURL(`${path}/`) }
  return { folder, write }
}
const lay = (schema: string, ...folders: MigrationFolder[]) => migrate(testDatabaseUrl(), folders, schema)
const tables = async (schema: string) =>
  (await asOwner<{ name: string }>('public', 'select table_name as name from information_schema.tables where table_schema = $1 order by 1', [schema])).map(({ name }) => name)

const TWO = { '002-two.sql': 'create table two (a int);', '001-one.sql': 'create table one (a int);', 'README.md': 'no migration' }

describe('migrating', () => {
  it('lays files in the order of their numbers, once', async () => {
    const schema = newSchema()
    const { folder, write } = await houseOf(TWO)
    expect(await lay(schema, folder)).toEqual(['shelf/001-one.sql', 'shelf/002-two.sql'])
    expect(await lay(schema, folder)).toEqual([])
    await write('003-three.sql', 'alter table one add column b text;')
    expect(await lay(schema, folder)).toEqual(['shelf/003-three.sql'])
    expect(await tables(schema)).toEqual(['migration', 'one', 'two'])
  })

  it('goes forward only: a file that was laid may not change', async () => {
    const schema = newSchema()
    const { folder, write } = await houseOf(TWO)
    await lay(schema, folder)
    await write('001-one.sql', 'create table one (a int, b int);')
    await write('003-three.sql', 'create table three (a int);')
    await expect(lay(schema, folder)).rejects.toThrow(BrokenInvariant)
    await expect(lay(schema, folder)).rejects.toThrow('shelf/001-one.sql was changed after it had been laid')
    expect(await tables(schema)).toEqual(['migration', 'one', 'two'])
  })

  it('lays a file whole or not at all, keeps those before it, and goes on when it is mended', async () => {
    const schema = newSchema()
    const { folder, write } = await houseOf({ ...TWO, '002-two.sql': 'create table two (a int); create table one (a int);' })
    await expect(lay(schema, folder)).rejects.toMatchObject({ code: '42P07' })
    expect(await tables(schema)).toEqual(['migration', 'one'])
    await write('002-two.sql', TWO['002-two.sql'])
    expect(await lay(schema, folder)).toEqual(['shelf/002-two.sql'])
  })

  it('by several at once happens once', async () => {
    const schema = newSchema()
    const { folder } = await houseOf(TWO)
    const laid = await Promise.all(Array.from({ length: 4 }, () => lay(schema, GROUND, folder)))
    expect(laid.map((names) => names.length).toSorted()).toEqual([0, 0, 0, 3])
  })

  it('of several houses at once in one cluster does not fight over the role they share', async () => {
    const schemas = Array.from({ length: 6 }, newSchema)
    const laid = await Promise.all(schemas.map((schema) => lay(schema, GROUND)))
    expect(laid).toEqual(schemas.map(() => ['platform/001-ground.sql']))
  })
})
