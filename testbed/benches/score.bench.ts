import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MIGRATIONS, MODULES } from '@anlan/app-server/compose'
import { explainScore, listScores, recomputeScore } from '@anlan/effect/contract/score'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { standingClock } from '@anlan/platform/clock/clock'
import { newId } from '@anlan/platform/clock/new-id'
import { type Database, openDatabase, sql } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import { verifyChain } from '@anlan/platform/journal/verify'
import { type House, openHouse, systemSpeaker } from '@anlan/platform/module/house'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { runDue } from '@anlan/platform/schedule/schedule'
import { type Outcome, round, type Say } from '../outcome.ts'
import { DUES_A_DAY, layWeek, LINES_OF_WEEK, NEXT_MONDAY, WEEK } from './score/week-of-lines.ts'

const ENTERPRISES = 200
const PAGE = 5_000
/** The schedule of the house; by name, because a bench is outside it. */
const RECKON_WEEKS = 'effect.reckon-weeks'

/** Every line of the same stretch, read in the same pages and parsed by the driver, and nothing done with it. */
const readBare = async (database: Database, orgs: readonly Id[]): Promise<number> => {
  let lines = 0
  for (const org of orgs)
    await database.within({ org }, async (tx) => {
      for (let seq = 0; ; ) {
        const page = await tx.many(sql<{ seq: number; data: unknown }>`select seq, type, at, data from journal where org_id = ${org} and seq > ${seq} order by seq limit ${PAGE}`)
        lines += page.length
        if (page.length < PAGE) return
        seq = page.at(-1)?.seq ?? seq
      }
    })
  return lines
}

const speakerOf = (org: Id) => ({ ...systemSpeaker(org, 'bench'), roles: ['safety-manager' as const] })

const scored = async (house: House, org: Id) => {
  const answer = await house.query(speakerOf(org), listScores, {})
  const score = answer.accepted ? answer.value.rows[0] : undefined
  if (score === undefined || score.counts.planned !== 7 * DUES_A_DAY) throw new BrokenInvariant(`${org}: ${JSON.stringify(score?.counts)}`)
  return score
}

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/**
 * The weekly score of 200 enterprises, each with 400 dues a day. The journal is laid by COPY before the clock starts: the
 * hash of each line is computed here in the way that `journal_append` does it, and `verifyChain` proves it on a sample.
 */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-score-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  const database = openDatabase({ url: postgres.url, connections: 2 })
  try {
    await migrate(postgres.url, MIGRATIONS)
    const orgs = Array.from({ length: ENTERPRISES }, () => newId())
    const laid = await secondsOf(async () => {
      for (const org of orgs) await layWeek(database, org, join(folder, 'lines'))
      await database.pool.query('reset role').then(() => database.pool.query('analyze journal'))
    })
    const chain = await verifyChain(database, orgs[0] ?? '')
    if (!chain.intact) throw new BrokenInvariant(`the chain was laid wrong at ${chain.seq}`)
    say(`${ENTERPRISES} × ${LINES_OF_WEEK} lines laid in ${round(laid, 0)} s (not counted); the hash chain is intact`)

    const faults: unknown[] = []
    const house = openHouse({ modules: MODULES, database, clock: standingClock(NEXT_MONDAY), dataFolder: folder, fault: (_what, cause) => void faults.push(cause) })
    const bare = { lines: 0, seconds: await secondsOf(async () => void (await readBare(database, orgs))) }
    bare.seconds = await secondsOf(async () => (bare.lines = await readBare(database, orgs)))
    for (const org of orgs) await house.act(systemSpeaker(org, 'bench'), (scope) => scope.schedule(RECKON_WEEKS, 'nightly', NEXT_MONDAY))

    const before = process.memoryUsage().heapUsed
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 50)
    const cpuBefore = process.cpuUsage()
    const seconds = await secondsOf(async () => {
      // The next look is due tomorrow, so this ends when every enterprise has been scored once.
      while ((await runDue(house)) > 0) if (faults.length > 0) throw faults[0]
    })
    const cpu = process.cpuUsage(cpuBefore)
    clearInterval(watch)

    for (const org of orgs) await scored(house, org)
    const sample = orgs.filter((_, n) => n % 20 === 0)
    let equal = 0
    for (const org of sample) {
      const again = await house.query(speakerOf(org), recomputeScore, { week: WEEK })
      if (again.accepted && again.value.equal && again.value.lines === LINES_OF_WEEK) equal += 1
    }
    const sheet = await secondsOf(() => house.query(speakerOf(orgs[0] ?? ''), explainScore, { week: WEEK }))
    say(`${equal} of ${sample.length} reckoned again from the first line on: the same; the explanation of one takes ${round(sheet * 1000, 0)} ms`)
    if (equal !== sample.length) throw new BrokenInvariant('a score is not the same when it is reckoned again')
    return {
      figures: {
        seconds: round(seconds), enterprises: ENTERPRISES, linesPerSecond: round((ENTERPRISES * LINES_OF_WEEK) / seconds, 0), processorSeconds: round((cpu.user + cpu.system) / 1e6),
        bareReadSeconds: round(bare.seconds), bareLinesPerSecond: round(bare.lines / bare.seconds, 0), heapGrowthMiB: round(Math.max(0, peak - before) / 2 ** 20, 0), recomputedEqual: equal,
      },
    }
  } finally {
    await database.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
