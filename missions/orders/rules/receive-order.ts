import type { OrderFromAbove } from '@anlan/exchange/contract/order'
import type { ReceiverKind } from '@anlan/exchange/contract/records'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import type { Instant } from '@anlan/kernel/time'
import type { Rules } from '@anlan/standards/profile'
import { orderLife } from '../contract/order-life.ts'
import type { OrderItem, ReceivedOrder } from '../contract/received-order.ts'
import { revised } from './hand.ts'
import { signSpan } from './sign-limit.ts'

export interface ReceiveFacts {
  readonly id: Id
  readonly receiver: Id
  readonly from: ReceiverKind
  readonly fromName: string
  readonly now: Instant
  readonly rules: Rules
  readonly before: ReceivedOrder | undefined
}

export interface Receipt {
  readonly what: 'arrived' | 'changed' | 'reminded' | 'withdrawn' | 'closed'
  readonly order: ReceivedOrder
}

/** Answers that were given stay with their line; a line that the sender took away goes. */
const itemsOf = (texts: readonly string[], before: readonly OrderItem[]): OrderItem[] =>
  texts.map((text, at) => ({ ...(before.find((it) => it.text === text) ?? { result: null, note: '', photos: [], danger: null, by: null, at: null }), no: at + 1, text }))

const said = ({ kind, level, title, content, basis, issuer, subject, majorDanger, startAt, endAt, issuedAt, seq, reminders, reminder }: OrderFromAbove) => ({
  kind, level, title, content, basis, issuer, subject, majorDanger, startAt, endAt, issuedAt, seq, reminders, reminder,
})

const arrived = (said_: OrderFromAbove, { id, receiver, from, fromName, now, rules }: ReceiveFacts): ReceivedOrder => ({
  ...said(said_), id, version: 1, receiver, from, fromName, order: said_.order, items: itemsOf(said_.items, []),
  receivedAt: now, state: 'received', signBy: now + signSpan(said_, rules), signedAt: null, signedBy: null, owner: null, ownDeadline: null, instruction: null,
  repliedAt: null, finishedAt: null, withdrawnReason: null, closedBySender: false, climbed: 0, dueTold: 0, updatedAt: now, updatedBy: fromName,
})

/** The move that a version of the sender's means, if the order can make it. */
const moveOf = (order: OrderFromAbove, before: ReceivedOrder): Receipt['what'] => {
  if (order.withdrawn) return 'withdrawn'
  if (order.closed) return 'closed'
  return order.reminders > before.reminders ? 'reminded' : 'changed'
}

const changesOf = (what: Receipt['what'], order: OrderFromAbove, before: ReceivedOrder): Partial<ReceivedOrder> => {
  if (what === 'withdrawn') return { state: 'withdrawn', withdrawnReason: order.withdrawnReason }
  if (what === 'closed') {
    const next = step(orderLife, before.state, 'close')
    return { closedBySender: true, ...(next.accepted ? { state: next.value } : {}) }
  }
  // What was held as done or answered goes on; a new deadline is told anew.
  const reopened = what === 'reminded' && step(orderLife, before.state, 'reopen').accepted
  return { ...(reopened ? { state: 'working' as const, finishedAt: null } : {}), ...(order.endAt === before.endAt ? {} : { dueTold: 0 }) }
}

/** A version from the sender against what we have; none when we have it, or a later one, already. */
export const receive = (order: OrderFromAbove, facts: ReceiveFacts): Receipt | undefined => {
  const { before, now, fromName } = facts
  if (before === undefined) {
    const first = arrived(order, facts)
    if (order.withdrawn) return { what: 'withdrawn', order: { ...first, state: 'withdrawn', withdrawnReason: order.withdrawnReason } }
    return order.closed ? { what: 'closed', order: { ...first, state: 'finished', closedBySender: true } } : { what: 'arrived', order: first }
  }
  if (order.seq <= before.seq || before.state === 'withdrawn') return undefined
  const what = moveOf(order, before)
  return { what, order: revised(before, { ...said(order), items: itemsOf(order.items, before.items), ...changesOf(what, order, before) }, { name: fromName, now }) }
}
