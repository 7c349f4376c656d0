import type { OrderFromAbove } from '@anlan/exchange/contract/order'
import type { RecordKind } from '@anlan/exchange/contract/records'
import type { IssuedOrder } from '../contract/issued-order.ts'

/** An order as its enterprise is told of it: `standards/exchange/district-inbox.md` chapter 5. */
export const wireOrder = ({ id, kind, level, title, content, basis, items, subject, majorDanger = null, startAt, endAt, issuer, issuedAt, state, reminders, reminder, withdrawnReason, updatedAt }: IssuedOrder, seq: number): OrderFromAbove => ({
  order: id, seq, kind, level, title, content, basis, issuer, items,
  subject: subject === null ? null : { kind: subject.kind as RecordKind, id: subject.id },
  majorDanger, startAt, endAt, withdrawn: state === 'withdrawn', withdrawnReason, closed: state === 'closed', reminders, reminder, issuedAt, updatedAt,
})
