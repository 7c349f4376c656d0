import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { RowAnswer } from '../contract/adapter.ts'
import { type DeliveryState, KIND_ORDER, type RecordHead, type RecordKind } from '../contract/records.ts'
import { BATCH } from '../rules/plan-batch.ts'
import type { ReceiverRow } from './receivers.ts'

export interface Enqueued {
  readonly event: Id
  readonly kind: RecordKind
  readonly record: RecordHead
  readonly parents: readonly Id[]
  readonly wall: Instant
}

/**
 * One delivery per receiver under the next seq; the same event again adds nothing.
 * The time of change never runs backward, since receivers keep the latest.
 * @returns how many were added
 */
export const enqueue = (tx: Tx, org: Id, { event, kind, record, parents, wall }: Enqueued): Promise<number> =>
  tx.run(sql`with turn as (
      update receiver r set last_seq = last_seq + 1 where org_id = ${org}
        and not exists (select 1 from delivery d where d.org_id = ${org} and d.receiver_id = r.id and d.record_id = ${record.id} and d.event_id = ${event})
      returning r.id, r.last_seq)
    insert into delivery (org_id, receiver_id, seq, event_id, kind, record_id, record, parents, updated_at, state, enqueued_at)
    select ${org}, turn.id, turn.last_seq, ${event}, ${kind}, ${record.id}, ${JSON.stringify(record)}::jsonb, ${[...parents]}::uuid[],
      greatest(${record.updatedAt}::bigint, (select d.updated_at from delivery d
        where d.org_id = ${org} and d.receiver_id = turn.id and d.record_id = ${record.id} order by d.seq desc limit 1)),
      'waiting', ${wall} from turn`)

export interface DueRow {
  readonly seq: number
  readonly kind: RecordKind
  readonly record_id: Id
  readonly record: RecordHead
  readonly updated_at: Instant
  readonly known_there: boolean
  readonly missing: readonly Id[]
}

/** What is next, in order, each with the parents that are on their way and not yet taken. */
export const dueRows = (tx: Tx, { org_id: org, id, base_seq: base }: ReceiverRow): Promise<DueRow[]> =>
  tx.many(sql<DueRow>`select d.seq, d.kind, d.record_id, d.record, d.updated_at,
      exists(select 1 from delivery k where k.org_id = ${org} and k.receiver_id = ${id} and k.record_id = d.record_id and k.state = 'accepted') as known_there,
      array(select p::text from unnest(d.parents) p
        where exists(select 1 from delivery x where x.org_id = ${org} and x.receiver_id = ${id} and x.record_id = p and x.seq > ${base})
          and not exists(select 1 from delivery x where x.org_id = ${org} and x.receiver_id = ${id} and x.record_id = p and x.seq > ${base} and x.state in ('accepted', 'omitted'))) as missing
    from (select * from delivery where org_id = ${org} and receiver_id = ${id} and state in ('waiting', 'sent') order by seq limit ${BATCH}) d order by d.seq`)

/** What the receiver rules is not sent to it; what hangs on it may go. */
export const omitMastered = (tx: Tx, { org_id: org, id, masters }: ReceiverRow): Promise<number> =>
  masters.length === 0
    ? Promise.resolve(0)
    : tx.run(sql`update delivery set state = 'omitted', answer = '以接收方为准，不报送' where org_id = ${org} and receiver_id = ${id}
        and state in ('waiting', 'sent', 'held', 'refused') and kind = any(${[...masters]})`)

export const markSent = (tx: Tx, org: Id, receiver: Id, seqs: readonly number[]): Promise<number> =>
  tx.run(sql`update delivery set state = 'sent', attempts = attempts + 1 where org_id = ${org} and receiver_id = ${receiver} and seq = any(${[...seqs]}::bigint[])`)

/** Nobody said that they came: they wait as before. */
export const unmarkSent = (tx: Tx, org: Id, receiver: Id): Promise<number> =>
  tx.run(sql`update delivery set state = 'waiting' where org_id = ${org} and receiver_id = ${receiver} and state = 'sent'`)

export const hold = (tx: Tx, org: Id, receiver: Id, seqs: readonly number[], why: string): Promise<number> =>
  tx.run(sql`update delivery set state = 'held', answer = ${why} where org_id = ${org} and receiver_id = ${receiver} and seq = any(${[...seqs]}::bigint[])`)

export const holdAll = (tx: Tx, org: Id, receiver: Id, why: string): Promise<number> =>
  tx.run(sql`update delivery set state = 'held', answer = ${why} where org_id = ${org} and receiver_id = ${receiver} and state in ('waiting', 'sent')`)

export const releaseHeldFor = (tx: Tx, org: Id, receiver: Id, why: string): Promise<number> =>
  tx.run(sql`update delivery set state = 'waiting', answer = null where org_id = ${org} and receiver_id = ${receiver} and state = 'held' and answer = ${why}`)

/** Children that waited for these records go on in their old place. */
export const releaseChildren = (tx: Tx, org: Id, receiver: Id, parents: readonly Id[]): Promise<number> =>
  tx.run(sql`update delivery set state = 'waiting', answer = null
    where org_id = ${org} and receiver_id = ${receiver} and state = 'held' and parents && ${[...parents]}::uuid[]`)

export interface Answered {
  readonly seq: number
  readonly record: Id
  readonly answer: RowAnswer
}

/** Every row its answer; what it replaces needs no more care. */
export const saveAnswers = async (tx: Tx, org: Id, receiver: Id, answers: readonly Answered[], wall: Instant): Promise<void> => {
  const lines = answers.map(({ seq, record, answer }) => ({ seq, record, state: answer.outcome, answer: 'message' in answer ? answer.message : null }))
  const table = sql`json_to_recordset(${JSON.stringify(lines)}::json) as a(seq bigint, record uuid, state text, answer text)`
  await tx.run(sql`update delivery d set state = a.state, answer = a.answer, answered_at = ${wall} from ${table}
    where d.org_id = ${org} and d.receiver_id = ${receiver} and d.seq = a.seq and d.state in ('sent', 'waiting')`)
  await tx.run(sql`update delivery d set state = 'superseded' from ${table}
    where a.state <> 'refused' and d.org_id = ${org} and d.receiver_id = ${receiver} and d.record_id = a.record and d.seq < a.seq and d.state in ('refused', 'held')`)
}

export const retryRows = (tx: Tx, org: Id, receiver: Id, seq: number | undefined): Promise<number> =>
  tx.run(sql`update delivery set state = 'waiting', answer = null where org_id = ${org} and receiver_id = ${receiver} and state = 'refused'
    ${seq === undefined ? sql`` : sql`and seq = ${seq}`}`)

export const recordsOfKinds = async (tx: Tx, org: Id, receiver: Id, kinds: readonly RecordKind[]): Promise<Id[]> =>
  (await tx.many(sql<{ id: Id }>`select distinct record_id as id from delivery where org_id = ${org} and receiver_id = ${receiver} and kind = any(${[...kinds]})`)).map(({ id }) => id)

/** Parents before children, deleted records after all and from below. */
const RANK = sql`array_position(${[...KIND_ORDER]}::text[], kind::text)`

/** The last version of every record again, or of those named. @returns how many */
export const requeue = async (tx: Tx, receiver: ReceiverRow, event: Id, wall: Instant, records?: readonly Id[]): Promise<number> => {
  const { org_id: org, id, last_seq: last } = receiver
  const named = records === undefined ? sql`` : sql`and record_id = any(${[...records]}::uuid[])`
  await tx.run(sql`update delivery set state = 'superseded' where org_id = ${org} and receiver_id = ${id} and state in ('waiting', 'sent', 'held', 'refused') ${named}`)
  const queued = await tx.run(sql`insert into delivery (org_id, receiver_id, seq, event_id, kind, record_id, record, parents, updated_at, state, enqueued_at)
    select ${org}, ${id}, ${last} + row_number() over (order by (record->>'deleted')::boolean,
        case when (record->>'deleted')::boolean then -${RANK} else ${RANK} end, updated_at, record_id),
      ${event}, kind, record_id, record, parents, updated_at, 'waiting', ${wall}
    from (select distinct on (record_id) * from delivery where org_id = ${org} and receiver_id = ${id} ${named} order by record_id, seq desc) d`)
  const base = records === undefined ? sql`, base_seq = ${last}` : sql``
  await tx.run(sql`update receiver set last_seq = ${last + queued}, failures = 0, retry_at = 0 ${base} where org_id = ${org} and id = ${id}`)
  return queued
}

export interface LatestRow {
  readonly kind: RecordKind
  readonly record_id: Id
  readonly record: RecordHead
  readonly updated_at: Instant
  readonly state: DeliveryState
  readonly known_there: boolean
}

/** The last version of each record of a kind after an id, in order of id. */
export const latestOfKind = (tx: Tx, org: Id, receiver: Id, kind: RecordKind, after: Id | null, limit: number): Promise<LatestRow[]> =>
  tx.many(sql<LatestRow>`select distinct on (record_id) kind, record_id, record, updated_at, state, exists(select 1 from delivery k
      where k.org_id = ${org} and k.receiver_id = ${receiver} and k.record_id = d.record_id and k.state = 'accepted') as known_there
    from delivery d where org_id = ${org} and receiver_id = ${receiver} and kind = ${kind} ${after === null ? sql`` : sql`and record_id > ${after}`}
    order by record_id, seq desc limit ${limit}`)
