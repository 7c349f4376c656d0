import type { Id } from '@anlan/kernel/id'
import { plantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { type AccuracyTest, isFunctional } from '../../contract/accuracy-test.ts'
import type { ConcludedTest } from '../../rules/devices/calibration-due.ts'

interface Row {
  readonly body: AccuracyTest
}
const bodies = (rows: readonly Row[]): AccuracyTest[] => rows.map(({ body }) => body)

/** The newest first. */
export const accuracyTestsOf = async (tx: Tx, org: Id): Promise<AccuracyTest[]> => bodies(await tx.many(sql<Row>`select body from accuracy_test where org_id = ${org} order by started_at desc, id`))

export const runningTests = async (tx: Tx, org: Id): Promise<AccuracyTest[]> => bodies(await tx.many(sql<Row>`select body from accuracy_test where org_id = ${org} and state = 'running'`))

export const accuracyTest = async (tx: Tx, org: Id, id: Id): Promise<AccuracyTest | undefined> => (await tx.first(sql<Row>`select body from accuracy_test where org_id = ${org} and id = ${id}`))?.body

/** Whoever changes it second waits. */
export const lockAccuracyTest = async (tx: Tx, org: Id, id: Id): Promise<AccuracyTest | undefined> =>
  (await tx.first(sql<Row>`select body from accuracy_test where org_id = ${org} and id = ${id} for update`))?.body

/** `DW-2026-001`, counted within a year; whoever asks second waits. */
export const nextTestNumber = async (tx: Tx, org: Id, year: string): Promise<string> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`positioning/accuracy/${org}`}, 0))`)
  const { count } = (await tx.first(sql<{ count: number }>`select count(*) as count from accuracy_test where org_id = ${org} and number like ${`DW-${year}-%`}`)) ?? { count: 0 }
  return `DW-${year}-${String(count + 1).padStart(3, '0')}`
}

/** @returns 0 when it stands already */
export const insertAccuracyTest = (tx: Tx, org: Id, it: AccuracyTest): Promise<number> =>
  tx.run(sql`insert into accuracy_test (org_id, id, version, number, kind, state, started_at, ended_at, body)
    values (${org}, ${it.id}, ${it.version}, ${it.number}, ${it.kind}, ${it.state}, ${it.startedAt}, ${it.endedAt}, ${JSON.stringify(it)}) on conflict do nothing`)

/** The next version, after `lockAccuracyTest`. */
export const saveAccuracyTest = async (tx: Tx, org: Id, test: AccuracyTest): Promise<AccuracyTest> => {
  const next = { ...test, version: test.version + 1 }
  await tx.run(sql`update accuracy_test set version = ${next.version}, state = ${next.state}, ended_at = ${next.endedAt}, body = ${JSON.stringify(next)} where org_id = ${org} and id = ${next.id}`)
  return next
}

/** Tests that came to a verdict: what the next ones are due by. */
export const concludedTests = async (tx: Tx, org: Id): Promise<ConcludedTest[]> =>
  bodies(await tx.many(sql<Row>`select body from accuracy_test where org_id = ${org} and state = 'finished'`)).map((it) => ({
    kind: isFunctional(it.kind) ? 'function' : 'accuracy', on: plantDay(it.endedAt ?? it.startedAt), passed: it.verdict?.passed === true,
  }))
