import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Database, openDatabase, sql } from '@anlan/platform/database/database'
import { type Postgres, startPostgres } from '@anlan/platform/postgres/embedded'
import { chanceOf } from '../chance.ts'

export interface SoakRun {
  readonly seed: number
  /** 1 is the whole soak, 0.01 the size that runs with the tests. */
  readonly scale: number
  readonly say: (line: string) => void
}

export interface SoakResult {
  readonly figures: Readonly<Record<string, number>>
  readonly passed: number
  readonly failed: number
}

const WRITERS = 8
const BAR_SECONDS = 5
/** Long enough for the slowest disk; whoever needs it has failed the bar anyway. */
const GIVE_UP_SECONDS = 60

const write = (database: Database, writer: number, n: number, size: number) =>
  database.within({}, (tx) => tx.run(sql`insert into soak (writer, n, body) values (${writer}, ${n}, ${'隐'.repeat(size)})`))

/** Writes until told to stop. Only what was acknowledged is counted; what failed may or may not be there, and is not repeated. */
const keepWriting = async (database: Database, writer: number, roll: () => number, acknowledged: Set<string>, stopped: () => boolean) => {
  for (let n = 0; !stopped(); n += 1) {
    try {
      await write(database, writer, n, 1 + Math.floor(roll() * 400))
      acknowledged.add(`${writer}/${n}`)
    } catch {
      await pause(20)
    }
  }
}

const until = async (met: () => boolean | Promise<boolean>): Promise<boolean> => {
  const deadline = performance.now() + GIVE_UP_SECONDS * 1000
  while (performance.now() < deadline) {
    if (await met()) return true
    await pause(5)
  }
  return false
}

/** @returns seconds from the kill until the next postmaster has acknowledged a record */
const killAndTime = async (postgres: Postgres, database: Database, round: number): Promise<number> => {
  const killed = postgres.pid()
  const begun = performance.now()
  if (killed !== undefined) process.kill(killed, 'SIGKILL')
  let n = 0
  await until(async () => {
    if (postgres.pid() === undefined || postgres.pid() === killed) return false
    n += 1
    return write(database, -1 - round, n, 1).then(
      () => true,
      () => false,
    )
  })
  return (performance.now() - begun) / 1000
}

const lostOf = async (database: Database, acknowledged: ReadonlySet<string>): Promise<number> => {
  const rows = await database.within({}, (tx) => tx.many<{ key: string }>(sql`select writer || '/' || n as key from soak`))
  const kept = new Set(rows.map(({ key }) => key))
  return [...acknowledged].filter((key) => !kept.has(key)).length
}

/** Kills the postmaster during concurrent writes, again and again: what was acknowledged must be there, and soon writable again. */
export const databaseSoak = async ({ seed, scale, say }: SoakRun): Promise<SoakResult> => {
  const kills = Math.max(1, Math.round(20 * scale))
  const folder = await mkdtemp(join(tmpdir(), 'anlan-soak-'))
  let postgres = await startPostgres({ folder })
  let database = openDatabase({ url: postgres.url, role: null, connections: WRITERS + 1 })
  const acknowledged = new Set<string>()
  const seconds: number[] = []
  try {
    await database.within({}, (tx) => tx.run(sql`create table soak (writer int, n int, body text not null, primary key (writer, n))`))
    let stop = false
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      keepWriting(database, writer, chanceOf(seed * 1000 + writer), acknowledged, () => stop),
    )
    const roll = chanceOf(seed)
    for (let round = 1; round <= kills; round += 1) {
      const target = acknowledged.size + 100 + Math.floor(roll() * 1500)
      await until(() => acknowledged.size >= target)
      const took = await killAndTime(postgres, database, round)
      seconds.push(took)
      say(`第 ${round} 次强制结束：${took.toFixed(2)} 秒后恢复写入，累计确认 ${acknowledged.size} 条`)
    }
    stop = true
    await Promise.all(writers)
    const lostInPlace = await lostOf(database, acknowledged)

    await database.close()
    await postgres.stop()
    postgres = await startPostgres({ folder })
    database = openDatabase({ url: postgres.url, role: null, connections: 1 })
    const lost = Math.max(lostInPlace, await lostOf(database, acknowledged))

    const slow = seconds.filter((took) => took > BAR_SECONDS).length
    const failed = slow + (lost === 0 ? 0 : 1)
    const median = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0
    say(`强制结束 ${kills} 次，确认 ${acknowledged.size} 条，丢失 ${lost} 条，最慢 ${Math.max(...seconds).toFixed(2)} 秒恢复`)
    return {
      figures: { kills, acknowledged: acknowledged.size, lost, slowestSeconds: Math.max(...seconds), medianSeconds: median },
      passed: kills + 1 - failed,
      failed,
    }
  } finally {
    await database.close().catch(() => undefined)
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
