import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { IssuedOrder, OrderStep } from '../contract/issued-order.ts'
import type { listIssuedOrders } from '../contract/order-views.ts'
import type { ReplyFileRow } from './issued-orders.ts'

/** Row-level security chooses the rows, as in `picture.ts`: a district's own, a town's by its enterprises. */
const LATE = (now: Instant) => sql`(state in ('issued', 'signed', 'answered') and end_at < ${now})`
const UNSIGNED = sql`(state = 'issued')`
const VERIFY = sql`(state = 'finished')`

/** What needs a person first: not signed for, late, to be verified; then by deadline. */
export const listIssuedRows = async (
  tx: Tx,
  { enterprise, issue, subject, kind, state, needs, search = '', offset, limit }: z.output<typeof listIssuedOrders.input>,
  now: Instant,
): Promise<{ rows: IssuedOrder[]; total: number }> => {
  const needed = needs === undefined ? sql`` : needs === 'sign' ? sql`and ${UNSIGNED}` : needs === 'verify' ? sql`and ${VERIFY}` : sql`and ${LATE(now)}`
  const where = sql`true ${enterprise === undefined ? sql`` : sql`and enterprise = ${enterprise}`} ${issue === undefined ? sql`` : sql`and issue_id = ${issue}`}
    ${subject === undefined ? sql`` : sql`and subject_id = ${subject}`} ${kind.length === 0 ? sql`` : sql`and record->>'kind' = any(${kind})`}
    ${state.length === 0 ? sql`` : sql`and state = any(${state})`} ${needed}
    ${search === '' ? sql`` : sql`and (strpos(record->>'title', ${search}) > 0 or strpos(record->>'content', ${search}) > 0)`}`
  const rows = await tx.many(sql<{ record: IssuedOrder }>`select record from issued_order where ${where}
    order by case when ${LATE(now)} then 0 when ${UNSIGNED} then 1 when ${VERIFY} then 2 when state in ('signed', 'answered') then 3 else 4 end,
      case when state in ('issued', 'signed', 'answered', 'finished') then coalesce(end_at, issued_at + 31536000000) end, issued_at desc, id
    limit ${limit} offset ${offset}`)
  const count = await tx.first(sql<{ total: number }>`select count(*) as total from issued_order where ${where}`)
  return { rows: rows.map(({ record }) => record), total: count?.total ?? 0 }
}

export const findIssuedOrder = async (tx: Tx, id: Id): Promise<IssuedOrder | undefined> =>
  (await tx.first(sql<{ record: IssuedOrder }>`select record from issued_order where id = ${id}`))?.record

export const stepsOf = (tx: Tx, order: Id): Promise<OrderStep[]> =>
  tx.many(sql<OrderStep>`select s.id, s.at, s.what, s.who, s.content, s.finished, coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type) order by f.id)
      from issued_order_file f where f.order_id = s.order_id and s.files ? f.id::text), '[]'::json) as files
    from issued_order_step s where s.order_id = ${order} order by s.at, s.id`)

export const findReplyFile = (tx: Tx, order: Id, id: Id): Promise<ReplyFileRow | undefined> =>
  tx.first(sql<ReplyFileRow>`select id, name, type, bytes from issued_order_file where order_id = ${order} and id = ${id}`)

export const issueCounts = async (tx: Tx, issue: Id): Promise<{ all: number; unsigned: number; answered: number; ended: number }> =>
  (await tx.first(sql<{ all: number; unsigned: number; answered: number; ended: number }>`select count(*) as "all", count(*) filter (where state = 'issued') as unsigned,
      count(*) filter (where state in ('answered', 'finished')) as answered, count(*) filter (where state in ('closed', 'withdrawn')) as ended
    from issued_order where issue_id = ${issue}`)) ?? { all: 0, unsigned: 0, answered: 0, ended: 0 }

export const countOrders = async (tx: Tx, now: Instant): Promise<{ open: number; unsigned: number; verify: number; late: number }> =>
  (await tx.first(sql<{ open: number; unsigned: number; verify: number; late: number }>`select count(*) filter (where state not in ('closed', 'withdrawn')) as open,
      count(*) filter (where ${UNSIGNED}) as unsigned, count(*) filter (where ${VERIFY}) as verify, count(*) filter (where ${LATE(now)}) as late from issued_order`)) ?? { open: 0, unsigned: 0, verify: 0, late: 0 }

/** What a delivered record is called. */
export const deliveredName = async (tx: Tx, enterprise: Id, kind: string, id: Id): Promise<string | null> =>
  (
    await tx.first(sql<{ name: string | null }>`select coalesce(record->>'name', record->>'description', record->>'content', record->>'reason') as name from inbox_record
      where enterprise = ${enterprise} and kind = ${kind} and id = ${id}`)
  )?.name ?? null
