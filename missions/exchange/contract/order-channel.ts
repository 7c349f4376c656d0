import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { ReceiverAccess } from './adapter.ts'
import type { OrderFromAbove } from './order.ts'

export interface OrderPage {
  /** In order of `seq`. */
  readonly rows: readonly OrderFromAbove[]
  /** The next `after`. */
  readonly next: number
  /** There is more to be had at once. */
  readonly more: boolean
}

export interface ReplyFile {
  readonly id: Id
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface OrderReply {
  /** Known by it: the same reply again has no effect. */
  readonly id: Id
  readonly content: string
  readonly by: string
  readonly at: Instant
  readonly finished: boolean
  readonly files: readonly ReplyFile[]
}

/** The receiver's answer to an answer. Refused is final: withdrawn, unknown, or not as it should be. */
export type Handed = { readonly outcome: 'accepted' } | { readonly outcome: 'refused'; readonly message: string }

/** The way down: what an edge does for orders from above. Failures of the world are Faults, as for deliveries. */
export interface OrderChannel {
  orders(access: ReceiverAccess, after: number): Promise<OrderPage>
  receipt(access: ReceiverAccess, order: Id, receipt: { readonly by: string; readonly at: Instant }): Promise<Handed>
  reply(access: ReceiverAccess, order: Id, reply: OrderReply): Promise<Handed>
}
