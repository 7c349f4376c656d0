import type { Id } from '@anlan/kernel/id'
import { appendJournal, type JournalLine } from '../journal/append.ts'
import { sql, type Tx } from '../database/database.ts'
import type { Scope } from './scope.ts'

/** What a handler may do in the name of another org: see and write its rows, keep its journal. No orders, no schedules. */
export type ActingFor = Pick<Scope, 'org' | 'actor' | 'now' | 'wall' | 'tx' | 'newId' | 'record'>

const seeAs = (tx: Tx, org: Id): Promise<unknown> => tx.run(sql`select set_config('app.org', ${org}, true)`)

/**
 * Acts for `org` within the transaction of `scope`, then for the scope's own org again. Whoever registers an org lays its
 * first rows this way (plant); nothing else has a reason to. Row-level security stays on: inside, only rows of `org` are
 * seen. Await it alone: a statement of the outer scope that is sent meanwhile would run as the other org.
 */
export const actFor = async <T>(scope: Scope, org: Id, work: (acting: ActingFor) => Promise<T>): Promise<T> => {
  const { actor, now, wall, tx, newId } = scope
  const lines: JournalLine[] = []
  const record: Scope['record'] = (kind, { subject = null, data, at = now }) => {
    lines.push({ id: newId(), type: kind.type, v: kind.v, at, actor, subject, cause: null, correlation: null, data })
  }
  await seeAs(tx, org)
  try {
    const value = await work({ org, actor, now, wall, tx, newId, record })
    if (lines.length > 0) await appendJournal(tx, org, lines, wall)
    return value
  } finally {
    // After a failed statement the whole transaction is lost, and with it the setting.
    await seeAs(tx, scope.org).catch(() => undefined)
  }
}
