import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { IssuedOrder, OrderStep } from '../contract/issued-order.ts'

const nextSeq = async (tx: Tx, district: Id, enterprise: Id): Promise<number> =>
  (
    await tx.first(sql<{ seq: number }>`insert into issued_order_seq values (${district}, ${enterprise}, 1)
      on conflict (org_id, enterprise) do update set last_seq = issued_order_seq.last_seq + 1 returning last_seq as seq`)
  )?.seq ?? 1

/** @param told the enterprise is to hear of this version: it takes the enterprise's next number */
export const saveIssuedOrder = async (tx: Tx, district: Id, order: IssuedOrder, told: boolean): Promise<void> => {
  if (order.version === 1) {
    await tx.run(sql`insert into issued_order (org_id, id, issue_id, enterprise, town_id, seq, state, end_at, subject_id, issued_at, record)
      values (${district}, ${order.id}, ${order.issue}, ${order.enterprise}, ${order.town}, ${await nextSeq(tx, district, order.enterprise)}, ${order.state}, ${order.endAt},
        ${order.subject?.id ?? null}, ${order.issuedAt}, ${JSON.stringify(order)}::jsonb)`)
    return
  }
  const seq = told ? await nextSeq(tx, district, order.enterprise) : null
  await tx.run(sql`update issued_order set seq = coalesce(${seq}::bigint, seq), state = ${order.state}, record = ${JSON.stringify(order)}::jsonb where org_id = ${district} and id = ${order.id}`)
}

/** Locked until the transaction ends. @param enterprise whose it must be, where an enterprise asks */
export const loadIssuedOrder = async (tx: Tx, district: Id, id: Id, enterprise?: Id): Promise<IssuedOrder | undefined> =>
  (
    await tx.first(sql<{ record: IssuedOrder }>`select record from issued_order where org_id = ${district} and id = ${id}
      ${enterprise === undefined ? sql`` : sql`and enterprise = ${enterprise}`} for update`)
  )?.record

export const ordersAfter = (tx: Tx, district: Id, enterprise: Id, after: number, limit: number): Promise<{ seq: number; record: IssuedOrder }[]> =>
  tx.many(sql<{ seq: number; record: IssuedOrder }>`select seq, record from issued_order
    where org_id = ${district} and enterprise = ${enterprise} and seq > ${after} order by seq limit ${limit}`)

type Step = Omit<OrderStep, 'files'> & { readonly files: readonly Id[] }

/** @returns whether it was new: a step is known by its id */
export const addStep = async (tx: Tx, district: Id, { id: order, town }: IssuedOrder, { id, at, what, who, content, finished, files }: Step): Promise<boolean> =>
  (await tx.run(sql`insert into issued_order_step (org_id, order_id, id, town_id, at, what, who, content, finished, files)
    values (${district}, ${order}, ${id}, ${town}, ${at}, ${what}, ${who}, ${content}, ${finished}, ${JSON.stringify(files)}::jsonb) on conflict do nothing`)) > 0

export interface ReplyFileRow {
  readonly id: Id
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

export const keepReplyFile = (tx: Tx, district: Id, { id: order, town }: IssuedOrder, { id, name, type, bytes }: ReplyFileRow, at: Instant): Promise<number> =>
  tx.run(sql`insert into issued_order_file values (${district}, ${order}, ${id}, ${town}, ${name}, ${type}, ${bytes}, ${at}) on conflict do nothing`)

export const countReplyFiles = async (tx: Tx, district: Id, order: Id, ids: readonly Id[]): Promise<number> =>
  (await tx.first(sql<{ held: number }>`select count(*) as held from issued_order_file where org_id = ${district} and order_id = ${order} and id = any(${[...ids]}::uuid[])`))?.held ?? 0

export const issueExists = async (tx: Tx, district: Id, issue: Id): Promise<boolean> =>
  (await tx.first(sql<{ id: Id }>`select id from issued_order where org_id = ${district} and issue_id = ${issue} limit 1`)) !== undefined
