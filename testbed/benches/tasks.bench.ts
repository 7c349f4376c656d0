import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { alarms } from '@anlan/alarms/module'
import { MIGRATIONS } from '@anlan/app-server/compose'
import { dualPrevention } from '@anlan/dual-prevention/module'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { addDays, plantDay, startOfDay } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { standingClock } from '@anlan/platform/clock/clock'
import { openDatabase } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import { openHouse } from '@anlan/platform/module/house'
import type { ScheduleKind } from '@anlan/platform/module/module'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { runDue } from '@anlan/platform/schedule/schedule'
import { BUILT_IN_CALENDARS } from '@anlan/standards/calendar/built-in'
import { makeDues } from '../../missions/dual-prevention/reactions/make-dues.ts'
import { duesOf } from '../../missions/dual-prevention/rules/plan-dues.ts'
import { fitsDayBy } from '../../missions/dual-prevention/rules/work-days.ts'
import { type Outcome, round, type Say } from '../outcome.ts'
import { layRegisters, MEASURES, MIDNIGHT, ORGS } from './tasks/ground.ts'

const MEGABYTE = 1024 * 1024
const seconds = (began: number): number => round((performance.now() - began) / 1000)
const one = async <T>(client: pg.Client, text: string): Promise<T> => (await client.query<{ n: T }>(text)).rows[0]?.n as T

const TICKS_A_SECOND = 100

/** Processor seconds that the database has spent so far, of all its processes; 0 where the system does not tell. */
const databaseSeconds = async (postmaster: number | undefined): Promise<number> => {
  let ticks = 0
  for (const name of await readdir('/proc').catch(() => [])) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : ''
    // After the name in brackets: state, parent, …; the 12th to the 15th are own and waited-for children's time.
    const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [own, system, children, childrenSystem] = rest.slice(9, 13).map(Number)
    if (Number(name) === postmaster) ticks += (children ?? 0) + (childrenSystem ?? 0)
    if (Number(name) === postmaster || Number(parent) === postmaster) ticks += (own ?? 0) + (system ?? 0)
  }
  return ticks / TICKS_A_SECOND
}

type Timing = Parameters<typeof duesOf>[0]

/** The same plans judged without a database. @returns seconds, and how many dues fall on the day */
const bareEvaluation = async (client: pg.Client): Promise<{ seconds: number; found: number }> => {
  const { rows } = await client.query<Timing>(`select cycle, cycle_unit as "cycleUnit", first_start as "firstStart", window_start as "windowStart", window_end as "windowEnd", work_day_type as "workDayType" from inspection_plan`)
  const fits = fitsDayBy(BUILT_IN_CALENDARS, [])
  const tomorrow = addDays(plantDay(MIDNIGHT), 1)
  const period = { from: startOfDay(tomorrow), to: startOfDay(addDays(tomorrow, 1)), fresh: false }
  const began = performance.now()
  let found = 0
  for (const plan of rows) found += duesOf(plan, period, fits).length
  return { seconds: seconds(began), found }
}

/** As many rows written by the database alone, into the same indexes. */
const bareWrite = async (client: pg.Client): Promise<number> => {
  await client.query('create table bare_due (like inspection_due including all)')
  const began = performance.now()
  await client.query('insert into bare_due select * from inspection_due')
  return seconds(began)
}

/**
 * 200 plants × 2,000 plans at midnight: the dues of one day, made by the schedule as in service, one plant after the other.
 * Beside it the same evaluation without a database, and the same rows written without us.
 */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-tasks-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  const owner = new pg.Client({ connectionString: postgres.url })
  const database = openDatabase({ url: postgres.url, connections: 2 })
  try {
    await migrate(postgres.url, MIGRATIONS)
    await owner.connect()
    await layRegisters(owner)
    say(`${ORGS} plants × ${MEASURES} plans laid; load ${loadavg().map((load) => round(load)).join(' ')}`)
    const failed: unknown[] = []
    const memory: number[] = []
    const watched: ScheduleKind = { ...makeDues, handle: (job, scope) => makeDues.handle(job, scope).then(() => void memory.push(process.memoryUsage().rss / MEGABYTE)) }
    const modules = [plant, people, alarms, { ...dualPrevention, schedules: [watched] }]
    const house = openHouse({ modules, database, clock: standingClock(MIDNIGHT), dataFolder: folder, fault: (_what, cause) => void failed.push(cause) })
    const run = async (): Promise<number> => {
      const began = performance.now()
      while ((await runDue(house)) > 0) continue
      if (failed.length > 0) throw failed[0]
      return seconds(began)
    }
    const counted = (what: string) => one<string>(owner, `select count(*) as n from ${what}`).then(Number)

    const [cpu, databaseBefore] = [process.cpuUsage(), await databaseSeconds(postgres.pid())]
    const took = await run()
    const { user, system } = process.cpuUsage(cpu)
    const databaseTook = (await databaseSeconds(postgres.pid())) - databaseBefore
    const tasks = await counted('inspection_due')
    const lines = await counted(`journal where type = 'dual-prevention.dues-generated'`)
    const [half = 0, end = 0] = [memory[ORGS / 2], memory[ORGS - 1]]

    // Twice: as the next run finds it, and with the horizon forgotten, so that every due is judged and offered again.
    await owner.query(`update schedule set due_at = ${MIDNIGHT} where kind = '${makeDues.kind}'`)
    await run()
    await owner.query(`update due_horizon set until = ${startOfDay(addDays(plantDay(MIDNIGHT), 1))}`)
    await owner.query(`update schedule set due_at = ${MIDNIGHT} where kind = '${makeDues.kind}'`)
    const again = await run()
    const addedBySecondRun = (await counted('inspection_due')) - tasks
    if (lines !== ORGS) throw new BrokenInvariant(`${lines} journal lines for ${ORGS} plants`)

    const bare = await bareEvaluation(owner)
    const bareWriteSeconds = await bareWrite(owner)
    say(`bare: ${bare.found} dues of running and paused measures judged in ${bare.seconds} s, ${tasks} rows written in ${bareWriteSeconds} s; load ${loadavg().map((load) => round(load)).join(' ')}`)
    return {
      figures: {
        seconds: took, tasks, addedBySecondRun, secondRunSeconds: again, plans: ORGS * MEASURES, journalLines: lines, coreSeconds: round((user + system) / 1e6 + databaseTook), databaseCoreSeconds: round(databaseTook),
        memoryHalfwayMegabytes: round(half, 0), memoryAtEndMegabytes: round(end, 0), bareEvaluationSeconds: bare.seconds, bareWriteSeconds,
      },
    }
  } finally {
    await owner.end()
    await database.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
