import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabaseUrl } from '@anlan/platform/testing/house'
import { ACME, basic, KEY, seal } from './testing/open-station.ts'
import { sample, sampleId } from './testing/sample-rows.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const TABLE = 'sec_security_risk_unit'
const name = `station_killed_${process.pid}`
const own = Object.assign(new URL(testDatabaseUrl()), { pathname: `/${name}` }).href
let outside: pg.Client
let client: pg.Client
let child: ChildProcess | undefined

/** The real process, its own database, a port of the system's choice. */
const start = async (): Promise<string> => {
  const started = spawn(process.execPath, [main], {
    env: { ...process.env, DATABASE_URL: own, STATION_PORT: '0', STATION_ADMIN_KEY: 'operator', ANLAN_MODE: 'demo' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  let said = ''
  for await (const piece of started.stdout) {
    said += String(piece)
    const url = /http:\/\/\S+/.exec(said)?.[0]
    if (url !== undefined) return url
  }
  return ''
}

const kill = async (): Promise<void> => {
  const ended = child?.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
  child?.kill('SIGKILL')
  await ended
}

const send = async (url: string, rows: readonly object[]): Promise<boolean> => {
  const response = await fetch(`${url}/${TABLE}`, {
    method: 'POST',
    headers: { authorization: basic(ACME), 'content-type': 'application/json' },
    body: JSON.stringify({ datas: seal(JSON.stringify(rows), KEY) }),
  })
  return ((await response.json()) as { success: boolean }).success
}

const rowsOf = (batch: number): object[] => Array.from({ length: 20 }, (_, serial) => sample('unit', { id: sampleId(batch * 100 + serial) }))
const count = async (what: string): Promise<number> => (await client.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n ?? -1

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 10_000
  while (!(await holds())) if (Date.now() > end) expect.fail('waited 10 s in vain')
}

beforeAll(async () => {
  outside = new pg.Client({ connectionString: testDatabaseUrl() })
  await outside.connect()
  await outside.query(`create database ${name}`)
  client = new pg.Client({ connectionString: own })
  await client.connect()
  const url = await start()
  const registered = await fetch(`${url}/admin/enterprises`, {
    method: 'POST',
    headers: { authorization: 'Bearer operator', 'content-type': 'application/json' },
    body: JSON.stringify(ACME),
  })
  expect(registered.status).toBe(200)
  await kill()
})
afterAll(async () => {
  await kill()
  await client.end()
  await outside.query(`drop database ${name} with (force)`)
  await outside.end()
})

describe('kill -9', () => {
  it('in the middle of a batch leaves nothing of it, and the batch can be sent again', async () => {
    const url = await start()
    const blocker = new pg.Client({ connectionString: own })
    await blocker.connect()
    await blocker.query('begin')
    await blocker.query('lock table receipt in exclusive mode')
    const lost = send(url, rowsOf(1)).catch(() => 'lost')
    await until(async () => (await count(`pg_locks where not granted and relation = 'receipt'::regclass`)) > 0)
    await kill()
    expect(await lost).toBe('lost')
    await blocker.query('rollback')
    await blocker.end()
    await until(async () => (await count(`pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`)) === 0)
    expect([await count(TABLE), await count('batch'), await count('receipt')]).toEqual([0, 0, 0])

    const again = await start()
    expect(await send(again, rowsOf(1))).toBe(true)
    expect([await count(TABLE), await count('batch'), await count('receipt')]).toEqual([20, 1, 20])
    await kill()
  })

  it('at any moment loses no batch that was acknowledged and halves none', async () => {
    const acknowledged = new Set<number>([1])
    let batch = 2
    for (let round = 0; round < 4; round += 1) {
      const url = await start()
      const ending = batch + 3 + round * 4
      let sure = Promise.resolve(true)
      while (await sure) {
        const current = batch++
        sure = send(url, rowsOf(current)).then((taken) => taken && !!acknowledged.add(current), () => false)
        if (current === ending) void kill()
      }
    }
    expect(acknowledged.size).toBeGreaterThan(8)
    for (const one of acknowledged) expect(await count(`${TABLE} where "id" between '${sampleId(one * 100)}' and '${sampleId(one * 100 + 19)}'`)).toBe(20)
    const { rows } = await client.query(`select b.rows, count(r.*)::int as kept from batch b left join receipt r using (request_id) group by b.request_id`)
    expect(rows.every((it) => it.rows === 20 && it.kept === 20)).toBe(true)
    expect(await count(TABLE)).toBe(rows.length * 20)
  })
})
