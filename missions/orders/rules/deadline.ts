import type { Instant } from '@anlan/kernel/time'
import type { ReceivedOrder } from '../contract/received-order.ts'

/** The earlier of the enterprise's own and the sender's deadline. */
export const deadlineOf = ({ ownDeadline, endAt }: Pick<ReceivedOrder, 'ownDeadline' | 'endAt'>): Instant | null =>
  ownDeadline === null || endAt === null ? (ownDeadline ?? endAt) : Math.min(ownDeadline, endAt)
