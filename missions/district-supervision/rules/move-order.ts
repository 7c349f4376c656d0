import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import type { Instant } from '@anlan/kernel/time'
import { type IssuedOrder, issuedOrderLife, OPEN_ORDER_STATES } from '../contract/issued-order.ts'

interface By {
  readonly name: string
  readonly now: Instant
}

const revised = (order: IssuedOrder, changes: Partial<IssuedOrder>, { name, now }: By): IssuedOrder => ({ ...order, ...changes, version: order.version + 1, updatedAt: now, updatedBy: name })

/** Open after its deadline. What the enterprise has finished waits for the officer, and is not late. */
export const isLate = ({ state, endAt }: Pick<IssuedOrder, 'state' | 'endAt'>, now: Instant): boolean =>
  endAt !== null && now > endAt && (state === 'issued' || state === 'signed' || state === 'answered')

/** The first receipt stands; a repeated one changes nothing. */
export const signed = (order: IssuedOrder, by: string, at: Instant, now: Instant): IssuedOrder | undefined => {
  const next = step(issuedOrderLife, order.state, 'sign')
  return next.accepted ? revised(order, { state: next.value, receiver: by, signedAt: at }, { name: by, now }) : undefined
}

/** A reply is taken until the order has ended; who answers without having signed has signed with it. */
export const answered = (order: IssuedOrder, reply: { readonly by: string; readonly at: Instant; readonly finished: boolean }, now: Instant): Decision<IssuedOrder> => {
  if (order.state === 'withdrawn') return refuse('order-withdrawn', '该下发已撤回，不再接收回复', { kind: 'conflict' })
  if (order.state === 'closed') return refuse('order-closed', '该下发已销号，不再接收回复', { kind: 'conflict' })
  // A finished one stays finished by what is added to it.
  const finished = reply.finished || order.state === 'finished'
  const signedBy = order.receiver === null ? { receiver: reply.by, signedAt: reply.at } : {}
  const ended = reply.finished ? { finishedAt: reply.at } : {}
  return accept(revised(order, { ...signedBy, ...ended, state: finished ? 'finished' : 'answered', answeredAt: reply.at }, { name: reply.by, now }))
}

export const decideRemind = (order: IssuedOrder, words: string, by: By): Decision<IssuedOrder> => {
  const asked: readonly string[] = OPEN_ORDER_STATES.filter((state) => state !== 'finished')
  if (!asked.includes(order.state)) return refuse('order-not-remind', `当前状态为“${issuedOrderLife.states[order.state]}”，不需要催办`, { kind: 'conflict' })
  return accept(revised(order, { reminders: order.reminders + 1, reminder: words }, by))
}

const moved = (order: IssuedOrder, move: 'send-back' | 'close' | 'withdraw', changes: Partial<IssuedOrder>, by: By): Decision<IssuedOrder> => {
  const next = step(issuedOrderLife, order.state, move)
  return next.accepted ? accept(revised(order, { ...changes, state: next.value }, by)) : next
}

/** What the enterprise called finished is not: it goes on, with the reason. */
export const decideSendBack = (order: IssuedOrder, reason: string, by: By): Decision<IssuedOrder> =>
  moved(order, 'send-back', { reminders: order.reminders + 1, reminder: reason, finishedAt: null }, by)

export const decideClose = (order: IssuedOrder, by: By): Decision<IssuedOrder> => moved(order, 'close', { endedAt: by.now }, by)

export const decideWithdraw = (order: IssuedOrder, reason: string, by: By): Decision<IssuedOrder> => moved(order, 'withdraw', { withdrawnReason: reason, endedAt: by.now }, by)
