import type { Actor } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '../database/database.ts'

export interface JournalLine {
  readonly id: Id
  readonly type: string
  readonly v: number
  readonly at: Instant
  readonly actor: Actor
  readonly subject: Id | null
  readonly cause: Id | null
  readonly correlation: Id | null
  readonly data: unknown
}

/** Appends in order, in the caller's transaction; the org's head row is locked until it ends. */
export const appendJournal = (tx: Tx, org: Id, lines: readonly JournalLine[], recordedAt: Instant): Promise<number> =>
  tx.run(sql`select journal_append(${org}, ${JSON.stringify(lines)}::json, ${recordedAt})`)
