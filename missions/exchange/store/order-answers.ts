import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { OrderAnswer } from '../contract/order.ts'

export interface AnswerRow {
  readonly id: Id
  readonly order_id: Id
  readonly body: OrderAnswer
}

/** The same answer again changes nothing. */
export const enqueueAnswer = (tx: Tx, org: Id, it: { id: Id; receiver: Id; order: Id; answer: OrderAnswer }, wall: Instant): Promise<number> =>
  tx.run(sql`insert into order_answer (org_id, id, receiver_id, order_id, what, body, state, enqueued_at)
    values (${org}, ${it.id}, ${it.receiver}, ${it.order}, ${it.answer.what}, ${JSON.stringify(it.answer)}::jsonb, 'waiting', ${wall}) on conflict do nothing`)

/** In the order of their giving; ids carry it. */
export const waitingAnswers = (tx: Tx, org: Id, receiver: Id, limit: number): Promise<AnswerRow[]> =>
  tx.many(sql<AnswerRow>`select id, order_id, body from order_answer
    where org_id = ${org} and receiver_id = ${receiver} and state = 'waiting' order by enqueued_at, id limit ${limit}`)

export const countTry = (tx: Tx, org: Id, id: Id): Promise<number> => tx.run(sql`update order_answer set tries = tries + 1 where org_id = ${org} and id = ${id}`)

/** @returns whether it still waited */
export const settleAnswer = async (tx: Tx, org: Id, id: Id, state: 'taken' | 'refused', note: string | null, wall: Instant): Promise<boolean> =>
  (await tx.run(sql`update order_answer set state = ${state}, note = ${note}, answered_at = ${wall} where org_id = ${org} and id = ${id} and state = 'waiting'`)) > 0

export interface AnswerState {
  readonly id: Id
  readonly what: 'receipt' | 'reply'
  readonly state: 'waiting' | 'taken' | 'refused'
  readonly note: string | null
  readonly answeredAt: Instant | null
}

export const answersTo = (tx: Tx, org: Id, receiver: Id, order: Id): Promise<AnswerState[]> =>
  tx.many(sql<AnswerState>`select id, what, state, note, answered_at as "answeredAt" from order_answer
    where org_id = ${org} and receiver_id = ${receiver} and order_id = ${order} order by enqueued_at, id`)

export const countWaiting = (tx: Tx, org: Id): Promise<{ receiver_id: Id; waiting: number }[]> =>
  tx.many(sql<{ receiver_id: Id; waiting: number }>`select receiver_id, count(*) as waiting from order_answer where org_id = ${org} and state = 'waiting' group by 1`)
