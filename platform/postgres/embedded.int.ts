import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Fault } from '@anlan/kernel/fault'
import { type Postgres, type PostgresOptions, startPostgres } from './embedded.ts'
import { postgresProcesses } from './leftovers.ts'

let folder = ''
const running = new Set<Postgres>()

/** Only what is about durability waits for the disk. */
const start = async (options: Partial<PostgresOptions> = {}): Promise<Postgres> => {
  const postgres = await startPostgres({ folder, settings: { fsync: 'off' }, ...options })
  running.add(postgres)
  return postgres
}

const ask = async <Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anlan-pg-'))
})

afterEach(async () => {
  await Promise.all([...running].map((postgres) => postgres.stop()))
  running.clear()
  await rm(folder, { recursive: true, force: true })
})

test('a fresh folder becomes a database in UTF-8 with C order, and opens again as it was left', async () => {
  const first = await start({ settings: {} })
  expect(await ask(first.url, 'select current_database() as name, pg_encoding_to_char(encoding) as encoding, datcollate from pg_database where datname = current_database()')).toEqual([
    { name: 'anlan', encoding: 'UTF8', datcollate: 'C' },
  ])
  await ask(first.url, `create table kept as select '安澜' as word`)
  await first.stop()
  expect(await postgresProcesses(join(folder, 'data'))).toEqual([])

  const again = await start()
  expect(await ask(again.url, 'select word from kept')).toEqual([{ word: '安澜' }])
})

test('a killed postmaster is replaced within five seconds and nothing acknowledged is lost', async () => {
  const heard: string[] = []
  const postgres = await start({ settings: {}, report: (line) => heard.push(line) })
  const killed = postgres.pid()
  await ask(postgres.url, 'create table kept (n int)')
  await ask(postgres.url, 'insert into kept select generate_series(1, 1000)')
  const busy = ask(postgres.url, 'select pg_sleep(60)').catch((cause: unknown) => cause)
  process.kill(killed ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(postgres.pid() ?? killed).not.toBe(killed), { timeout: 5_000, interval: 10 })
  expect(await ask(postgres.url, 'select count(*)::int as kept from kept')).toEqual([{ kept: 1000 }])
  expect(await busy).toBeInstanceOf(Error)
  expect(heard).toEqual(['数据库进程意外结束（SIGKILL），正在自动恢复', '数据库已自动恢复'])
})

test('two clusters live side by side, one of them with a port and a password', async () => {
  const other = join(folder, 'other')
  const [one, two] = await Promise.all([start({ folder: join(folder, 'one') }), start({ folder: other, port: 54_871 })])
  expect(one.url).toContain('socket')
  expect(two.url).toMatch(/^postgresql:\/\/anlan:[0-9a-f]{48}@127\.0\.0\.1:54871\/anlan$/)
  const made = await two.createDatabase('plant "7"')
  expect(await two.createDatabase('plant "7"')).toBe(made)
  expect(await ask(made, 'select current_database() as name')).toEqual([{ name: 'plant "7"' }])
  await expect(ask(two.url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('a folder in use is refused, and its database is left alone', async () => {
  const first = await start()
  await expect(startPostgres({ folder })).rejects.toMatchObject({ code: 'folder-in-use', tip: expect.stringContaining('正被另一个安澜进程使用') })
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a lock file left by a process that is no postgres does not stand in the way', async () => {
  await (await start()).stop()
  await writeFile(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n${join(folder, 'data')}\n1\n5432\n\n\n\nready   \n`)
  const postgres = await start()
  expect(postgres.pid()).not.toBe(process.pid)
  expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a path too long for a socket address works, since the socket moves', async () => {
  const deep = join(folder, '一家化工企业的数据目录'.repeat(5))
  const postgres = await start({ folder: deep })
  expect(postgres.url).not.toContain('socket')
  expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await postgres.stop()
  await rm(new URL(postgres.url).searchParams.get('host') ?? '', { recursive: true })
})

test('a file in the place of the folder is a fault with a tip', async () => {
  const path = join(folder, 'taken')
  await writeFile(path, '')
  const refused = await startPostgres({ folder: path }).catch((cause: unknown) => cause)
  expect(refused).toBeInstanceOf(Fault)
  expect(refused).toMatchObject({ code: 'folder-forbidden', tip: expect.stringContaining('DATA_DIR') })
})

test('data of another version is a fault with a tip and stays untouched', async () => {
  await mkdir(join(folder, 'data'), { mode: 0o700 })
  await writeFile(join(folder, 'data', 'PG_VERSION'), '12\n')
  await writeFile(join(folder, 'data', 'postgresql.conf'), '')
  await chmod(join(folder, 'data'), 0o700)
  await expect(startPostgres({ folder })).rejects.toMatchObject({ code: 'database-version', retry: false })
})

test('a folder that may not be made is a fault with a tip', async () => {
  await expect(startPostgres({ folder: '/sys/anlan/postgres' })).rejects.toMatchObject({ code: 'folder-forbidden' })
})

test('a database whose supervisor was killed is taken over without loss', async () => {
  const script = join(folder, 'supervisor.mjs')
  const module = JSON.stringify(new URL('./embedded.ts', import.meta.url).href)
  await writeFile(script, `import { startPostgres } from ${module}; console.log((await startPostgres({ folder: process.argv[2] })).url)`)
  const home = join(folder, 'home')
  const supervisor = spawn(process.execPath, [script, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = (await once(supervisor.stdout.setEncoding('utf8'), 'data')) as [string]
  await ask(url.trim(), 'create table kept as select 7 as n')
  supervisor.kill('SIGKILL')
  await once(supervisor, 'exit')

  const postgres = await start({ folder: home })
  expect(await ask(postgres.url, 'select n from kept')).toEqual([{ n: 7 }])
  expect((await postgresProcesses(join(home, 'data'))).filter((found) => found.postmaster)).toHaveLength(1)
})
