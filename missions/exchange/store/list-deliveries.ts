import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Delivery } from '../contract/delivery.ts'
import { type DeliveryState, RECEIVER_KINDS, type ReceiverKind, type RecordHead, type RecordKind } from '../contract/records.ts'
import { headlineOf } from '../rules/outgoing.ts'

export interface DeliveryFilter {
  readonly receiver: Id | undefined
  readonly receiverKind: ReceiverKind | undefined
  readonly record: Id | undefined
  readonly states: readonly DeliveryState[]
  readonly kinds: readonly RecordKind[]
  readonly search: string
  readonly offset: number
  readonly limit: number
}

type Row = Omit<Delivery, 'headline' | 'version' | 'receiverName'> & { readonly body: RecordHead; readonly receiver_kind: ReceiverKind }

/** The latest first. */
export const listDeliveryRows = async (tx: Tx, org: Id, filter: DeliveryFilter): Promise<{ rows: Delivery[]; total: number }> => {
  const { receiver, receiverKind, record, states, kinds, search } = filter
  const where = sql`org_id = ${org}
    ${receiverKind === undefined ? sql`` : sql`and receiver_id = (select id from receiver where org_id = ${org} and kind = ${receiverKind})`}
    ${receiver === undefined ? sql`` : sql`and receiver_id = ${receiver}`} ${record === undefined ? sql`` : sql`and record_id = ${record}`}
    ${states.length === 0 ? sql`` : sql`and state = any(${[...states]})`} ${kinds.length === 0 ? sql`` : sql`and kind = any(${[...kinds]})`}
    ${search === '' ? sql`` : sql`and (strpos(coalesce(record->>'name', record->>'description', record->>'content', ''), ${search}) > 0 or record_id::text = ${search})`}`
  const [rows, count] = await Promise.all([
    tx.many(sql<Row>`select receiver_id as receiver, (select r.kind from receiver r where r.org_id = d.org_id and r.id = d.receiver_id) as receiver_kind, seq, kind, record_id as record, record as body, state, attempts, answer, enqueued_at as "enqueuedAt", answered_at as "answeredAt"
      from delivery d where ${where} order by enqueued_at desc, seq desc limit ${filter.limit} offset ${filter.offset}`),
    tx.first(sql<{ total: number }>`select count(*) as total from delivery where ${where}`),
  ])
  return { rows: rows.map(({ body, receiver_kind: kind, ...row }) => ({ ...row, receiverName: RECEIVER_KINDS[kind], headline: headlineOf(body), version: body.version })), total: count?.total ?? 0 }
}

export interface ReceiverCounts {
  readonly receiver_id: Id
  readonly delivered: number
  readonly waiting: number
  readonly held: number
  readonly refused: number
  readonly oldest: Instant | null
}

/** Records, not versions, count as delivered. */
export const countDeliveries = (tx: Tx, org: Id): Promise<ReceiverCounts[]> =>
  tx.many(sql<ReceiverCounts>`select receiver_id, count(distinct record_id) filter (where state = 'accepted') as delivered,
      count(*) filter (where state in ('waiting', 'sent')) as waiting, count(*) filter (where state = 'held') as held,
      count(*) filter (where state = 'refused') as refused, min(enqueued_at) filter (where state in ('waiting', 'sent', 'held')) as oldest
    from delivery where org_id = ${org} group by receiver_id`)
