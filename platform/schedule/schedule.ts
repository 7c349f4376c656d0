import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql } from '../database/database.ts'
import { backoff } from '../journal/reactions.ts'
import { type House, systemSpeaker } from '../module/house.ts'
import type { ScheduleKind } from '../module/module.ts'
import type { Scope } from '../module/scope.ts'

interface DueRow {
  readonly org_id: Id
  readonly kind: string
  readonly key: string
  readonly due_at: Instant
  readonly data: unknown
}

const BATCH = 100

const handlersOf = (house: House): readonly ScheduleKind[] => house.modules.flatMap((module) => module.schedules ?? [])

/** Rows that this process can run and that are not waiting for their retry. */
const ours = (house: House) => sql`kind = any(${handlersOf(house).map(({ kind }) => kind)}) and retry_at <= ${house.clock.wall()}`

const dueNow = (house: House): Promise<DueRow[]> =>
  house.database.within({ worker: true }, (tx) =>
    tx.many(sql<DueRow>`select org_id, kind, key, due_at, data from schedule
      where due_at <= ${house.clock.plant()} and ${ours(house)} order by due_at limit ${BATCH}`),
  )

/** Whoever comes second waits, and finds the row gone or put off. */
const claim = async ({ tx, org }: Scope, { kind, key, due_at: dueAt }: DueRow): Promise<boolean> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`schedule/${org}/${kind}/${key}`}, 0))`)
  return (await tx.first(sql`select from schedule where org_id = ${org} and kind = ${kind} and key = ${key} and due_at = ${dueAt}`)) !== undefined
}

/** Unless the work has put it off, to whichever moment. */
const takeAway = ({ tx, org }: Scope, { kind, key, due_at: dueAt }: DueRow): Promise<number> =>
  tx.run(sql`delete from schedule where org_id = ${org} and kind = ${kind} and key = ${key} and due_at = ${dueAt} and xmin <> pg_current_xact_id()::xid`)

/**
 * Does the work and takes the row away in one transaction: it runs once, whoever else looks at the same row. The row itself is
 * touched last: whoever holds what the work needs and puts the same row off is waited for, and waits for nobody.
 */
const runOne = async (house: House, row: DueRow): Promise<void> => {
  const { org_id: org, kind, key, due_at: dueAt, data } = row
  const handler = handlersOf(house).find((it) => it.kind === kind)
  if (handler === undefined) return
  try {
    await house.act(systemSpeaker(org, kind), async (scope) => {
      if (!(await claim(scope, row))) return
      await handler.handle({ key, data, dueAt }, scope)
      await takeAway(scope, row)
    })
  } catch (cause) {
    house.fault(`schedule ${kind} ${key} of ${org}`, cause)
    await house.database.within({ org }, async (tx) => {
      const row = await tx.first(sql<{ attempts: number }>`update schedule set attempts = attempts + 1, last_error = ${String(cause)}
        where org_id = ${org} and kind = ${kind} and key = ${key} returning attempts`)
      await tx.run(sql`update schedule set retry_at = ${house.clock.wall() + backoff(row?.attempts ?? 1)}
        where org_id = ${org} and kind = ${kind} and key = ${key}`)
    })
  }
}

/** Runs what is due on the plant clock. @returns how many rows were looked at */
export const runDue = async (house: House): Promise<number> => {
  const rows = await dueNow(house)
  for (const row of rows) {
    if (house.signal.aborted) break
    await runOne(house, row)
  }
  return rows.length
}

/** When the next row is due, on the plant clock; a row that waits for its retry is found by looking again. */
export const nextDue = async (house: House): Promise<Instant | undefined> =>
  (await house.database.within({ worker: true }, (tx) => tx.first(sql<{ due_at: Instant | null }>`select min(due_at) as due_at from schedule where ${ours(house)}`)))
    ?.due_at ?? undefined
