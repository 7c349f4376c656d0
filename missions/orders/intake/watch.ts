import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Scope } from '@anlan/platform/module/scope'
import type { ReceivedOrder } from '../contract/received-order.ts'
import type { OrderAlarm } from '../rules/order-alarm.ts'
import { nextWatch } from '../rules/watch-order.ts'
import { rulesOf } from './rules-of.ts'

/** The schedule that tells of what nobody moves; one row an order, keyed by its id. */
export const WATCH = 'orders.watch'

/** Signing and doing are two conditions: each has its own alarm. */
const causeOf = (kind: 'sign' | 'work', { id }: ReceivedOrder): string => `order-${kind}:${id}`

/** From now on the next moment at which somebody must be told is watched. */
export const watch = async (scope: Scope, order: ReceivedOrder): Promise<void> => {
  const next = nextWatch(order, await rulesOf(scope))
  if (next === undefined) await scope.unschedule(WATCH, order.id)
  else await scope.schedule(WATCH, order.id, next.at)
}

export const raise = async (scope: Scope, kind: 'sign' | 'work', order: ReceivedOrder, { level, title, text, to }: OrderAlarm): Promise<void> => {
  await scope.order(raiseAlarm, { cause: causeOf(kind, order), kind: `order-${kind}`, level, title, text: text.slice(0, 500), link: `/orders/received/${order.id}`, subject: order.id, to: [...to] })
}

export const clear = async (scope: Scope, kind: 'sign' | 'work', order: ReceivedOrder, reason: string): Promise<void> => {
  await scope.order(clearAlarm, { cause: causeOf(kind, order), reason })
}
