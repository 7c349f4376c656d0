import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { MIGRATIONS } from '@anlan/app-server/compose'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { newId } from '@anlan/platform/clock/new-id'
import { openDatabase } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { type Outcome, round, type Say } from '../outcome.ts'
import { BENCH_ORG, DANGERS, layDangers } from './api/ground.ts'

const SECONDS = 8
const CONNECTIONS = 16
/** ../shared figures of peers: 10,000 rows, 16 clients, list of 20, another machine. For orientation only. */
const PEERS = 'Directus 12.4: list 140–207 /s, create 95–131 /s · NocoBase 2.2: list 67–90 /s, create 158–196 /s'

interface Started {
  readonly child: ChildProcess
  readonly address: string
  readonly cookie?: string
  readonly csrf?: string
}

const start = (script: string, env: Readonly<Record<string, string>>): Promise<Started> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(`./api/${script}.ts`, import.meta.url))], { env: { ...process.env, ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout?.once('data', (line: Buffer) => resolve({ child, ...(JSON.parse(line.toString()) as { address: string }) }))
    child.once('exit', (code) => reject(new BrokenInvariant(`${script} ended with ${code}`)))
  })

const measure = async (url: string, requests: autocannon.Request[]): Promise<number> => {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests })
  if (result.non2xx > 0 || result.errors > 0) throw new BrokenInvariant(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return result.requests.average
}

const creating = (path: string, headers: Readonly<Record<string, string>>): autocannon.Request[] => [
  {
    method: 'POST',
    path,
    setupRequest: (request) => ({
      ...request,
      path,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ commandId: newId(), input: { id: newId(), description: '2 号泵机械密封滴漏', place: '罐区' } }),
    }),
  },
]

export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-bench-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  const children: ChildProcess[] = []
  try {
    await migrate(postgres.url, MIGRATIONS)
    const owner = openDatabase({ url: postgres.url, connections: 1 })
    await layDangers(owner)
    await owner.pool.query('reset role').then(() => owner.pool.query('analyze danger'))
    await owner.close()
    say(`${DANGERS} dangers laid; ${SECONDS} s each, ${CONNECTIONS} clients, embedded PostgreSQL`)

    const env = { DATABASE_URL: postgres.url, DATA_DIR: folder }
    const bare = await start('bare', env)
    const ours = await start('ours', env)
    children.push(bare.child, ours.child)
    const headers = { cookie: ours.cookie ?? '', 'x-csrf': ours.csrf ?? '' }
    const base = `/api/orgs/${BENCH_ORG}/dual-prevention`
    const list: autocannon.Request[] = [{ method: 'GET', path: `${base}/list-dangers?state=rectifying&sort=-reportedAt&limit=50`, headers }]

    // Turn and turn about, so that a warm cache or a busy neighbour favours nobody; the second of each counts.
    const figures = { bareList: 0, list: 0, bareCreate: 0, create: 0 }
    for (const warm of [true, false]) {
      figures.bareList = await measure(bare.address, [{ method: 'GET', path: '/list' }])
      figures.list = await measure(ours.address, list)
      figures.bareCreate = await measure(bare.address, creating('/create', {}))
      figures.create = await measure(ours.address, creating(`${base}/report-danger`, headers))
      say(`${warm ? 'warm-up' : 'measured'}: list ${round(figures.list, 0)} of ${round(figures.bareList, 0)}, create ${round(figures.create, 0)} of ${round(figures.bareCreate, 0)} per second`)
    }
    say(PEERS)
    return {
      figures: {
        listPerSecond: round(figures.list, 0),
        createPerSecond: round(figures.create, 0),
        bareListPerSecond: round(figures.bareList, 0),
        bareCreatePerSecond: round(figures.bareCreate, 0),
        listVsBare: round(figures.list / figures.bareList),
        createVsBare: round(figures.create / figures.bareCreate),
      },
    }
  } finally {
    for (const child of children) child.kill()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
