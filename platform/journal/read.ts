import type { Actor, JournalEvent } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '../database/database.ts'

export interface JournalRow {
  readonly org_id: Id
  readonly seq: number
  readonly id: Id
  readonly type: string
  readonly v: number
  readonly at: Instant
  readonly recorded_at: Instant
  readonly actor: Actor
  readonly subject: Id | null
  readonly cause: Id | null
  readonly correlation: Id | null
  readonly data: unknown
}

const COLUMNS = sql`org_id, seq, id, type, v, at, recorded_at, actor, subject, cause, correlation, data`

const toEvent = ({ org_id, recorded_at, ...row }: JournalRow): JournalEvent => ({ ...row, org: org_id, recordedAt: recorded_at })

/** Events after `seq`, in order; `types` limits them. */
export const readJournal = async (
  tx: Tx,
  org: Id,
  after: number,
  limit: number,
  types?: readonly string[],
): Promise<JournalEvent[]> =>
  (
    await tx.many(sql<JournalRow>`select ${COLUMNS} from journal where org_id = ${org} and seq > ${after}
      ${types === undefined ? sql`` : sql`and type = any(${types})`} order by seq limit ${limit}`)
  ).map(toEvent)

/** The time line of one record, oldest first. */
export const readTimeline = async (tx: Tx, org: Id, subject: Id): Promise<JournalEvent[]> =>
  (await tx.many(sql<JournalRow>`select ${COLUMNS} from journal where org_id = ${org} and subject = ${subject} order by seq`)).map(toEvent)

/** The latest lines of a type, the newest first. */
export const readLatest = async (tx: Tx, org: Id, type: string, limit: number): Promise<JournalEvent[]> =>
  (await tx.many(sql<JournalRow>`select ${COLUMNS} from journal where org_id = ${org} and type = ${type} order by seq desc limit ${limit}`)).map(toEvent)

/** The last seq of the org, 0 when it has no history. */
export const journalHead = async (tx: Tx, org: Id): Promise<number> =>
  (await tx.first(sql<{ seq: number }>`select seq from org_head where org_id = ${org}`))?.seq ?? 0

/** What a line says, without who said it and why. */
export interface JournalFact {
  readonly seq: number
  readonly type: string
  readonly at: Instant
  readonly data: unknown
}

/**
 * Facts after `seq` up to and with `upTo`, in order, `limit` at a time: for whoever counts over a long stretch.
 * @param types `like` patterns: `house.thing-%` takes in what a house will say later
 */
export const readFacts = (tx: Tx, org: Id, after: number, upTo: number, limit: number, types: readonly string[]): Promise<JournalFact[]> =>
  tx.many(sql<JournalFact>`select seq, type, at, data from journal where org_id = ${org} and seq > ${after} and seq <= ${upTo}
    and type like any(${types}) order by seq limit ${limit}`)
