import type { JournalEvent } from '@anlan/kernel/event'
import * as kinds from '../contract/received-order.ts'
import type { ReceivedOrder } from '../contract/received-order.ts'

const KINDS = [
  kinds.orderArrived, kinds.orderChanged, kinds.orderReminded, kinds.orderWithdrawn, kinds.orderClosed, kinds.orderSigned, kinds.orderAssigned, kinds.itemChecked,
  kinds.orderReplied, kinds.orderUnsigned, kinds.orderDueSoon, kinds.orderOverdue,
]
const TITLES = new Map<string, string>(KINDS.map(({ type, title }) => [type, title]))

const DETAILS: Readonly<Record<string, (order: ReceivedOrder) => string>> = {
  [kinds.orderAssigned.type]: ({ owner, instruction }) => `办理人${owner?.name ?? ''}。${instruction ?? ''}`,
  [kinds.orderUnsigned.type]: ({ climbed }) => `第 ${climbed} 次提醒，已通知主要负责人`,
}

interface Line {
  readonly id: string
  readonly at: number
  readonly title: string
  readonly who: string
  readonly detail: string | null
  readonly photos: string[]
}

/** A journal line in words. What came by itself bears the name of the sender, or of the system that told of it. */
export const timelineLine = ({ id, at, type, actor, data }: JournalEvent): Line => {
  const { order, words, photos } = data as { order: ReceivedOrder; words?: string | null; photos?: readonly string[] | null }
  return { id, at, title: TITLES.get(type) ?? type, who: actor.kind === 'person' ? actor.name : order.updatedBy, detail: DETAILS[type]?.(order) ?? words ?? null, photos: [...(photos ?? [])] }
}
