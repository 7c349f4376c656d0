import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { DAY, HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { type Database, openDatabase, sql } from '@anlan/platform/database/database'
import { GROUND, migrate } from '@anlan/platform/database/migrate'
import { type Postgres, startPostgres } from '@anlan/platform/postgres/embedded'
import { sealTracks } from '../../missions/positioning/store/tracks/seal-tracks.ts'
import { tracksOf } from '../../missions/positioning/store/tracks/tracks-of.ts'
import { type Outcome, round, type Say } from '../outcome.ts'
import { appendAsInService, appendByCopy, BATCH } from './tracks/append.ts'
import { forgetPages } from './tracks/cold.ts'
import { FIXES_A_SHIFT } from './tracks/walk.ts'
import { ASKED_DAY, ASKED_PEOPLE, HOURS_A_SHIFT, layNaive, layYear, packedBytes, PEOPLE, shiftOf, WORK_DAYS, YEAR } from './tracks/year.ts'

const POSITIONING = { house: 'positioning', folder: new URL('../../missions/positioning/store/migrations/', import.meta.url) }
const [FROM, TO] = [YEAR + ASKED_DAY * DAY, YEAR + ASKED_DAY * DAY + HOURS_A_SHIFT * HOUR - 1]
const COLD_RUNS = 3
const APPEND_SECONDS = 5

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
const seconds = (began: number): number => round((performance.now() - began) / 1_000)
const load = (): string => loadavg().map((it) => round(it)).join(' ')

/** A shift of a person: who is asked, how many points come back. */
type Ask = (database: Database, org: Id, person: Id) => Promise<number>

const packedTrack: Ask = (database, org, person) =>
  database.within({ org }, async (tx) => {
    const [track] = await tracksOf(tx, org, [person], FROM, TO)
    return (track?.spans ?? []).reduce((sum, { points }) => sum + points.length, 0)
  })

const naiveTrack: Ask = (database, org, person) =>
  database.within({ org }, async (tx) => (await tx.many(sql`select at, x, y, floor from naive_point where org_id = ${org} and person = ${person} and at between ${FROM} and ${TO} order by at`)).length)

/** The cluster of this run, which forgets all that it holds in memory whenever it is asked to. */
const openCluster = async (folder: string) => {
  const start = (): Promise<Postgres> => startPostgres({ folder, settings: { wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '4GB' } })
  let postgres = await start()
  return {
    url: () => postgres.url,
    stop: () => postgres.stop(),
    chill: async () => {
      await postgres.stop()
      await forgetPages(join(folder, 'data', 'base'))
      postgres = await start()
    },
  }
}

/**
 * A year of 300 people on disk, and one of them asked for by the shift: with everything in memory, and with nothing in it
 * (a database just started, its files forgotten by the system, a connection that has to be made). Beside it the same shift
 * from a table of a row a point that holds one day only, and how fast fixes are written down and packed.
 */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-tracks-'))
  const cluster = await openCluster(join(folder, 'postgres'))
  const [org, people] = [newId(), Array.from({ length: PEOPLE }, () => newId())]
  const asked = people.slice(0, ASKED_PEOPLE)
  const asOwner = async <T>(work: (owner: pg.Client) => Promise<T>): Promise<T> => {
    const owner = new pg.Client({ connectionString: cluster.url() })
    await owner.connect()
    return work(owner).finally(() => owner.end())
  }
  const asService = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = openDatabase({ url: cluster.url(), connections: 2 })
    return work(database).finally(() => database.close())
  }
  const bytesOf = (table: string): Promise<number> => asOwner(async (owner) => Number((await owner.query<{ n: string }>(`select pg_total_relation_size('${table}') as n`)).rows[0]?.n))

  const warm = (ask: Ask): Promise<number[]> =>
    asService(async (database) => {
      const took: number[] = []
      for (let round = 0; round < 4; round += 1)
        for (const person of asked) {
          const began = performance.now()
          const points = await ask(database, org, person)
          if (points < FIXES_A_SHIFT * 0.9) throw new BrokenInvariant(`${points} points of a shift`)
          if (round > 0) took.push(performance.now() - began)
        }
      return took
    })
  /** Each on a connection of its own; the second finds the system tables in memory. */
  const cold = async (): Promise<{ packed: number[]; naive: number[] }> => {
    const took = { packed: [] as number[], naive: [] as number[] }
    const timed = (ask: Ask, person: Id) =>
      asService(async (database) => {
        const began = performance.now()
        await ask(database, org, person)
        return performance.now() - began
      })
    for (const person of asked.slice(-COLD_RUNS)) {
      await cluster.chill()
      took.packed.push(await timed(packedTrack, person))
      took.naive.push(await timed(naiveTrack, person))
    }
    return took
  }

  try {
    await migrate(cluster.url(), [GROUND, POSITIONING])
    let began = performance.now()
    const blocks = await asOwner((owner) => layYear(owner, org, people))
    const yearBytes = await bytesOf('track_block')
    say(`${PEOPLE} people × ${WORK_DAYS} shifts: ${blocks} blocks, ${round(yearBytes / 1e9)} GB, laid in ${seconds(began)} s; load ${load()}`)
    began = performance.now()
    await asOwner((owner) => layNaive(owner, org, people))
    const naiveBytes = await bytesOf('naive_point')
    say(`a row a point, one day of them: ${round(naiveBytes / 1e9)} GB, laid in ${seconds(began)} s; load ${load()}`)

    began = performance.now()
    const { packed: coldPacked, naive: coldNaive } = await cold()
    say(`asked ${COLD_RUNS} times with nothing in memory: packed ${coldPacked.map((it) => round(it, 0)).join(' ')} ms, a row a point ${coldNaive.map((it) => round(it, 0)).join(' ')} ms; ${seconds(began)} s; load ${load()}`)
    const [warmPacked, warmNaive] = [await warm(packedTrack), await warm(naiveTrack)]
    await asService(async (database) => {
      const [track] = await database.within({ org }, (tx) => tracksOf(tx, org, asked.slice(0, 1), FROM, TO))
      const [found, walked] = [track?.spans[0]?.points ?? [], shiftOf(0)]
      if (track?.damaged.length !== 0 || found[0]?.[0] !== walked[0]?.[0] || found.at(-1)?.[0] !== walked.at(-1)?.[0]) throw new BrokenInvariant('not the shift that was walked')
    })
    const start = YEAR + 360 * DAY
    const copied = await asOwner((owner) => appendByCopy(owner, org, start, APPEND_SECONDS))
    const appended = await asService((database) => appendAsInService(database, org, start, APPEND_SECONDS))
    say(`written down: ${appended.fixes} fixes, ${BATCH} a transaction; load ${load()}`)
    began = performance.now()
    let sealedFixes = 0
    await asService(async (database) => {
      for (let more = true; more; ) {
        const sealed = await database.within({ org }, (tx) => sealTracks(tx, org, start + DAY, 500))
        sealedFixes += sealed.fixes
        more = sealed.more
      }
    })
    if (sealedFixes !== appended.fixes) throw new BrokenInvariant(`${sealedFixes} of ${appended.fixes} fixes were packed`)
    const sealPerSecond = sealedFixes / ((performance.now() - began) / 1_000)

    const bytesPerPersonYear = Math.round(yearBytes / PEOPLE)
    const around = bytesPerPersonYear / (packedBytes('raw') * WORK_DAYS)
    return {
      figures: {
        warmMs: round(median(warmPacked)), warmWorstMs: round(Math.max(...warmPacked)), coldMs: round(median(coldPacked)), coldWorstMs: round(Math.max(...coldPacked)),
        bytesPerPersonYear, bytesPerPersonYearFiltered: Math.round(packedBytes('filtered') * WORK_DAYS * around), bytesPerFix: round(bytesPerPersonYear / (WORK_DAYS * FIXES_A_SHIFT)),
        naiveWarmMs: round(median(warmNaive)), naiveColdMs: round(median(coldNaive)), naiveBytesPerPersonYear: Math.round((naiveBytes / PEOPLE) * WORK_DAYS),
        appendPerSecond: Math.round(appended.perSecond), appendProcessorMicroseconds: round(appended.processorMicroseconds), copyPerSecond: Math.round(copied.perSecond), sealPerSecond: Math.round(sealPerSecond),
      },
    }
  } finally {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
