import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { MIGRATIONS } from '@anlan/app-server/compose'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { newId } from '@anlan/platform/clock/new-id'
import { openDatabase } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { type Outcome, percentile, round, type Say } from '../outcome.ts'
import { BENCH_ORG } from './api/ground.ts'
import { dueIds, layPlant, MEASURES, NOW, OPEN_DANGERS, UNITS } from './picture/ground.ts'

const SECONDS = 20
/** Seconds of the same load before it counts: a plant at work is not cold. */
const WARM = 4
/** Inspections that arrive, and looks at the picture, a second. */
const [INSPECTIONS, LOOKS] = [50, 10]

interface Server {
  readonly address: string
  readonly cookie: string
  readonly csrf: string
}

/** Does `work` so often a second, whether or not the one before has ended; ms of each. */
const paced = async (perSecond: number, seconds: number, work: (at: number) => Promise<void>): Promise<number[]> => {
  const took: number[] = []
  const running: Promise<void>[] = []
  const begun = performance.now()
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const wait = begun + (at * 1_000) / perSecond - performance.now()
    if (wait > 0) await pause(wait)
    const from = performance.now()
    running.push(work(at).then(() => void took.push(performance.now() - from)))
  }
  await Promise.all(running)
  return took
}


/** The live picture of a plant while its inspections come in; the same looks at a quiet plant are the baseline. */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-bench-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  await migrate(postgres.url, MIGRATIONS)
  const owner = openDatabase({ url: postgres.url, connections: 1 })
  await layPlant(owner)
  await owner.pool.query('reset role').then(() => owner.pool.query('analyze'))
  await owner.close()
  say(`${UNITS} units, ${MEASURES} measures, ${OPEN_DANGERS} open dangers; ${SECONDS} s each, embedded PostgreSQL`)
  const child = spawn(process.execPath, [fileURLToPath(new URL('./picture/server.ts', import.meta.url))], { env: { ...process.env, DATABASE_URL: postgres.url, DATA_DIR: folder, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const { address, cookie, csrf } = await new Promise<Server>((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as Server))
      child.once('exit', (code) => reject(new BrokenInvariant(`the server ended with ${code}`)))
    })
    const base = `${address}/api/orgs/${BENCH_ORG}/dual-prevention`
    const look = async (): Promise<{ behind: number }> => {
      const answer = await fetch(`${base}/plant-picture`, { headers: { cookie } })
      if (!answer.ok) throw new BrokenInvariant(`picture: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as { behind: number }
    }
    const inspect = async (at: number): Promise<void> => {
      const answer = await fetch(`${base}/answer-due`, {
        method: 'POST', headers: { cookie, 'x-csrf': csrf, 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: newId(), input: { due: dueIds[at], record: newId(), result: '0', checkedAt: NOW } }),
      })
      if (!answer.ok) throw new BrokenInvariant(`inspection: ${answer.status} ${await answer.text()}`)
      await answer.arrayBuffer()
    }
    const looking = () => paced(LOOKS, SECONDS, async () => void (await look()))
    for (let at = 0; at < 20; at += 1) await look()
    const quiet = await looking()
    await Promise.all([paced(LOOKS, WARM, async () => void (await look())), paced(INSPECTIONS, WARM, inspect)])
    const begun = performance.now()
    const [loaded, inspected] = await Promise.all([looking(), paced(INSPECTIONS, SECONDS, (at) => inspect(at + INSPECTIONS * WARM))])
    const rate = inspected.length / ((performance.now() - begun) / 1_000)
    const after = performance.now()
    while ((await look()).behind > 0) await pause(50)
    return {
      figures: {
        pictureP99Ms: round(percentile(loaded, 0.99), 1),
        pictureMedianMs: round(percentile(loaded, 0.5), 1),
        inspectionsPerSecond: round(rate, 1),
        inspectionP99Ms: round(percentile(inspected, 0.99), 1),
        quietPictureP99Ms: round(percentile(quiet, 0.99), 1),
        quietPictureMedianMs: round(percentile(quiet, 0.5), 1),
        caughtUpAfterSeconds: round((performance.now() - after) / 1_000, 1),
      },
    }
  } finally {
    child.kill()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
