import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Id } from '@anlan/kernel/id'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Role } from '@anlan/kernel/role'
import type { Instant } from '@anlan/kernel/time'
import { standingClock } from '../clock/clock.ts'
import { newId } from '../clock/new-id.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { GROUND, type MigrationFolder, migrate } from '../database/migrate.ts'
import { ACCOUNTS } from '../auth/migrations.ts'
import { orgsToReact, reactTo } from '../journal/reactions.ts'
import { readJournal } from '../journal/read.ts'
import { type House, openHouse } from '../module/house.ts'
import { type Module, migrationsOf } from '../module/module.ts'
import type { Speaker } from '../module/scope.ts'
import { runDue } from '../schedule/schedule.ts'

export interface TestHouse {
  readonly house: House
  readonly database: Database
  readonly url: string
  readonly schema: string
  readonly clock: ReturnType<typeof standingClock>
  readonly dataFolder: string
  speaker(roles: readonly Role[], more?: Partial<Speaker>): Speaker
  /** Types of the events of an org so far, in order. */
  events(org: Id): Promise<string[]>
  /** Runs reactions and due schedules until nothing is left to do. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** 2026-11-23 09:00 in Beijing, a Monday. */
export const MONDAY_MORNING: Instant = Date.parse('2026-11-23T09:00:00+08:00')

export const testDatabaseUrl = (): string => {
  const url = process.env['ANLAN_TEST_DATABASE_URL']
  if (url === undefined) throw new BrokenInvariant('no test database: run through vitest, whose set-up starts one')
  return url
}

export interface TestHouseOptions {
  readonly modules: readonly Module[]
  readonly at?: Instant
  readonly folders?: readonly MigrationFolder[]
  readonly settings?: Readonly<Record<string, string>>
}

/** A real database in a schema of its own, all modules laid, a clock that stands still. */
export const openTestHouse = async ({ modules, at = MONDAY_MORNING, folders = [], settings = {} }: TestHouseOptions): Promise<TestHouse> => {
  const url = testDatabaseUrl()
  const schema = `t_${randomBytes(6).toString('hex')}`
  await migrate(url, [GROUND, ACCOUNTS, ...folders, ...migrationsOf(modules)], schema)
  const database = openDatabase({ url, schema, connections: 6 })
  const clock = standingClock(at)
  const dataFolder = await mkdtemp(join(tmpdir(), 'anlan-'))
  const faults: unknown[] = []
  const house = openHouse({ modules, database, clock, dataFolder, settings, fault: (_what, cause) => void faults.push(cause) })
  const org = newId()

  return {
    house,
    database,
    url,
    schema,
    clock,
    dataFolder,
    speaker: (roles, more = {}) => {
      const account = newId()
      return { org, actor: { kind: 'person', id: account, name: '测试员' }, roles, account, person: null, ...more }
    },
    events: async (of) => (await database.within({ org: of }, (tx) => readJournal(tx, of, 0, 10_000))).map((event) => event.type),
    settle: async () => {
      for (let ran = 1; ran > 0; ) {
        for (const one of await orgsToReact(house)) await reactTo(house, one)
        ran = await runDue(house)
      }
      if (faults.length > 0) throw faults[0]
    },
    close: async () => {
      await database.close()
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`drop schema ${schema} cascade`)
      await client.end()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
