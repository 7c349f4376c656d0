import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MIGRATIONS, MODULES } from '@anlan/app-server/compose'
import { openClock } from '@anlan/platform/clock/clock'
import { openDatabase } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import { startReactions } from '@anlan/platform/journal/reaction-runner'
import { openHouse, systemSpeaker } from '@anlan/platform/module/house'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { startSchedule } from '@anlan/platform/schedule/schedule-runner'
import { watchWork } from '../../missions/special-work/intake/watch-work.ts'
import { type Outcome, percentile, round, type Say } from '../outcome.ts'
import { BENCH_ORG } from './api/ground.ts'
import { measureConflicts } from './permits/conflicts.ts'
import { BOUND, IN_ONE_AREA, layPermits, LIVE, NEAR, NOW, permitIds, pointOfPermit, POINTS, WORKING } from './permits/ground.ts'
import { leave, openStops, read } from './permits/stops.ts'

const [WARM, SECONDS] = [5, 30]
/** Batches a second, each of a tenth of the points. */
const BATCHES = 10
/** How long is waited for the last, ms. */
const PATIENCE = 20_000
/** Permits whose facts come while nothing else does. */
const QUIET = 20

/** Facts in the order in which they come: a detector of one permit, one of an area with five, a guardian, and again. */
const facts = (): { permits: number[]; point: number | null }[] => {
  const [own, area, guardian]: { permits: number[]; point: number | null }[][] = [[], [], []]
  for (let at = QUIET; at < BOUND; at += 1) own?.push({ permits: [at], point: pointOfPermit(at) })
  for (let at = BOUND; at < BOUND + NEAR; at += IN_ONE_AREA) area?.push({ permits: Array.from({ length: IN_ONE_AREA }, (_, more) => at + more), point: pointOfPermit(at) })
  for (let at = BOUND + NEAR; at < WORKING; at += 1) guardian?.push({ permits: [at], point: null })
  const all = [own ?? [], area ?? [], guardian ?? []]
  return Array.from({ length: Math.max(...all.map(({ length }) => length)) }, (_, at) => all.flatMap((some) => some[at] ?? [])).flat()
}

/** 200 permits in force, 5,000 gas readings a second, gas and guardians that stop them; from a fact's entry until the permit stands suspended on disk. */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-bench-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  await migrate(postgres.url, MIGRATIONS)
  const database = openDatabase({ url: postgres.url, connections: 20 })
  const watching = openDatabase({ url: postgres.url, connections: 2 })
  await layPermits(database)
  await watching.pool.query('reset role').then(() => watching.pool.query('analyze'))
  const clock = await openClock(database)
  await clock.set(NOW, 1)
  const house = openHouse({ modules: MODULES, database, clock, dataFolder: folder, fault: (what, cause) => say(`${what}: ${String(cause)}`) })
  await house.act(systemSpeaker(BENCH_ORG, 'bench'), async (scope) => {
    for (const [at, id] of permitIds.slice(0, WORKING).entries()) await watchWork(scope, id, scope.now + (at * 15_000) / WORKING)
  })
  say(`${WORKING} permits in force of ${LIVE} that are live, ${POINTS} detectors; ${SECONDS} s, embedded PostgreSQL`)
  const conflicts = await measureConflicts(house)
  const stopReactions = await startReactions(house)
  const stopSchedule = startSchedule(house)
  const high = new Set<number>()
  const waiting = facts()
  try {
    for (let from = 0; from < POINTS; from += POINTS / BATCHES) await read(house, from, POINTS / BATCHES, high)
    const quiet = openStops(watching)
    for (let at = 0; at < QUIET; at += 1) {
      high.add(pointOfPermit(at))
      quiet.enter([at])
      await read(house, pointOfPermit(at), 1, high)
      await pause(250)
    }
    const alone = await quiet.end(PATIENCE)
    const stops = openStops(watching)
    const every = (BATCHES * SECONDS) / waiting.length
    const running: Promise<void>[] = []
    let begun = 0
    let done = 0
    for (let batch = -BATCHES * WARM; batch < BATCHES * SECONDS; batch += 1) {
      if (batch === 0) begun = performance.now()
      const due = batch < 0 ? 0 : Math.floor((batch + 1) / every) - Math.floor(batch / every)
      for (const { permits, point } of waiting.splice(0, due)) {
        stops.enter(permits)
        if (point === null) running.push(leave(house, permits[0] ?? 0))
        // Its own reading comes at once: which batch it is in is chance, and not what is measured.
        else {
          high.add(point)
          running.push(read(house, point, 1, high))
        }
      }
      const from = ((batch + BATCHES * WARM) % BATCHES) * (POINTS / BATCHES)
      const started = performance.now()
      await read(house, from, POINTS / BATCHES, high)
      if (batch >= 0) done += POINTS / BATCHES
      await pause(Math.max(0, 1_000 / BATCHES - (performance.now() - started)))
    }
    const seconds = (performance.now() - begun) / 1_000
    await Promise.all(running)
    const { took, lost } = await stops.end(PATIENCE)
    return {
      figures: {
        factToSuspendedP99Ms: round(percentile(took, 0.99), 1), factToSuspendedMedianMs: round(percentile(took, 0.5), 1), stopped: took.length, lost: lost + alone.lost + waiting.length,
        readingsPerSecond: round(done / seconds, 0), quietFactToSuspendedP99Ms: round(percentile(alone.took, 0.99), 1), ...conflicts,
      },
    }
  } finally {
    await stopSchedule()
    await stopReactions()
    await database.close()
    await watching.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
