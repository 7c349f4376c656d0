import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { listOrders } from '../contract/order-views.ts'
import type { ReceivedOrder } from '../contract/received-order.ts'

const OPEN = sql`state in ('received', 'signed', 'working', 'answered')`
const late = (now: Instant) => sql`((state = 'received' and sign_by < ${now}) or (${OPEN} and deadline < ${now}))`

/** What needs a person first: late, then not signed for, then by deadline; what is done last. */
export const listOrderRows = async (
  tx: Tx,
  org: Id,
  person: Id | null,
  { kind, state, from, needs, mine, subject, search = '', offset, limit }: z.output<typeof listOrders.input>,
  now: Instant,
): Promise<{ rows: ReceivedOrder[]; total: number }> => {
  const needed = { sign: sql`and state = 'received'`, work: sql`and state in ('signed', 'working', 'answered')`, late: sql`and ${late(now)}` }
  const where = sql`org_id = ${org} ${kind.length === 0 ? sql`` : sql`and kind = any(${kind})`} ${state.length === 0 ? sql`` : sql`and state = any(${state})`}
    ${from === undefined ? sql`` : sql`and from_kind = ${from}`} ${needs === undefined ? sql`` : needed[needs]} ${mine ? sql`and owner_id = ${person}` : sql``}
    ${subject === undefined ? sql`` : sql`and subject_id = ${subject}`}
    ${search === '' ? sql`` : sql`and (strpos(record->>'title', ${search}) > 0 or strpos(record->>'content', ${search}) > 0)`}`
  const rows = await tx.many(sql<{ record: ReceivedOrder }>`select record from received_order where ${where}
    order by case when ${late(now)} then 0 when state = 'received' then 1 when ${OPEN} then 2 else 3 end,
      case when ${OPEN} then coalesce(deadline, sign_by) end, received_at desc, id offset ${offset} limit ${limit}`)
  const count = await tx.first(sql<{ total: number }>`select count(*) as total from received_order where ${where}`)
  return { rows: rows.map(({ record }) => record), total: count?.total ?? 0 }
}

export const countOrders = async (tx: Tx, org: Id, now: Instant): Promise<{ unsigned: number; late: number; working: number; waiting: number }> =>
  (await tx.first(sql<{ unsigned: number; late: number; working: number; waiting: number }>`select count(*) filter (where state = 'received') as unsigned,
      count(*) filter (where ${late(now)}) as late, count(*) filter (where state in ('signed', 'working')) as working, count(*) filter (where state = 'answered') as waiting
    from received_order where org_id = ${org} and ${OPEN}`)) ?? { unsigned: 0, late: 0, working: 0, waiting: 0 }
