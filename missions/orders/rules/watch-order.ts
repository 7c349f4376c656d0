import { HOUR, type Instant } from '@anlan/kernel/time'
import { figure, type Rules } from '@anlan/standards/profile'
import type { ReceivedOrder } from '../contract/received-order.ts'
import { deadlineOf } from './deadline.ts'
import { signSpan } from './sign-limit.ts'

/** What is to be told of an order that nobody moves, and when. */
export interface Watch {
  readonly what: 'unsigned' | 'due-soon' | 'overdue'
  readonly at: Instant
  readonly changes: Pick<Partial<ReceivedOrder>, 'climbed' | 'dueTold'>
}

/** Twice somebody higher is told that it waits: after the time for signing, and after as long again. */
const MOST_CLIMBS = 2

const WORKED: readonly ReceivedOrder['state'][] = ['received', 'signed', 'working', 'answered']

/** Past the time for signing, or past a deadline. */
export const isOverdue = (order: Pick<ReceivedOrder, 'state' | 'signBy' | 'ownDeadline' | 'endAt'>, now: Instant): boolean => {
  const deadline = deadlineOf(order)
  return (order.state === 'received' && now > order.signBy) || (WORKED.includes(order.state) && deadline !== null && now > deadline)
}

const unsigned = (order: ReceivedOrder, rules: Rules): Watch[] =>
  order.state === 'received' && order.climbed < MOST_CLIMBS
    ? [{ what: 'unsigned', at: order.signBy + order.climbed * signSpan(order, rules), changes: { climbed: order.climbed + 1 } }]
    : []

const due = (order: ReceivedOrder, rules: Rules): Watch[] => {
  const deadline = deadlineOf(order)
  if (deadline === null || !WORKED.includes(order.state) || order.dueTold === 2) return []
  const soon = deadline - figure(rules, 'remind-order-hours').value * HOUR
  // What came with less time than that is not told twice at once.
  return order.dueTold === 0 && soon > order.receivedAt ? [{ what: 'due-soon', at: soon, changes: { dueTold: 1 } }] : [{ what: 'overdue', at: deadline, changes: { dueTold: 2 } }]
}

/** The next thing to be told, or nothing when it is done or everybody knows. */
export const nextWatch = (order: ReceivedOrder, rules: Rules): Watch | undefined =>
  [...unsigned(order, rules), ...due(order, rules)].sort((a, b) => a.at - b.at)[0]
