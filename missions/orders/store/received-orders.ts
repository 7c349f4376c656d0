import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { ReceivedOrder } from '../contract/received-order.ts'
import { deadlineOf } from '../rules/deadline.ts'

export const saveOrder = (tx: Tx, org: Id, order: ReceivedOrder): Promise<number> =>
  tx.run(sql`insert into received_order as kept (org_id, id, version, receiver_id, order_id, kind, from_kind, state, sign_by, deadline, owner_id, subject_id, received_at, record)
    values (${org}, ${order.id}, ${order.version}, ${order.receiver}, ${order.order}, ${order.kind}, ${order.from}, ${order.state}, ${order.signBy}, ${deadlineOf(order)},
      ${order.owner?.id ?? null}, ${order.subject?.id ?? null}, ${order.receivedAt}, ${JSON.stringify(order)}::jsonb)
    on conflict (org_id, id) do update set version = excluded.version, kind = excluded.kind, state = excluded.state, sign_by = excluded.sign_by, deadline = excluded.deadline,
      owner_id = excluded.owner_id, subject_id = excluded.subject_id, record = excluded.record where kept.version = excluded.version - 1`)

/** Locked until the transaction ends. */
export const loadOrder = async (tx: Tx, org: Id, id: Id): Promise<ReceivedOrder | undefined> =>
  (await tx.first(sql<{ record: ReceivedOrder }>`select record from received_order where org_id = ${org} and id = ${id} for update`))?.record

/** The same, by the sender's id of it. */
export const loadBySender = async (tx: Tx, org: Id, receiver: Id, order: Id): Promise<ReceivedOrder | undefined> =>
  (await tx.first(sql<{ record: ReceivedOrder }>`select record from received_order where org_id = ${org} and receiver_id = ${receiver} and order_id = ${order} for update`))?.record

export const findOrder = async (tx: Tx, org: Id, id: Id): Promise<ReceivedOrder | undefined> =>
  (await tx.first(sql<{ record: ReceivedOrder }>`select record from received_order where org_id = ${org} and id = ${id}`))?.record
