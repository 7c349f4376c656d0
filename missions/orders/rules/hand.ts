import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { ReceivedOrder } from '../contract/received-order.ts'

/** Whose hand does it, and when. */
export interface Hand {
  readonly id: Id
  readonly name: string
  readonly now: Instant
}

/** The order after a change by somebody. */
export const revised = (order: ReceivedOrder, changes: Partial<ReceivedOrder>, { name, now }: Pick<Hand, 'name' | 'now'>): ReceivedOrder => ({
  ...order, ...changes, version: order.version + 1, updatedAt: now, updatedBy: name,
})
