import type { ScheduleKind } from '@anlan/platform/module/module'
import { orderDueSoon, orderOverdue, orderUnsigned } from '../contract/received-order.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { raise, WATCH, watch } from '../intake/watch.ts'
import { revised } from '../rules/hand.ts'
import { dueSoonAlarm, overdueAlarm, unsignedAlarm } from '../rules/order-alarm.ts'
import { nextWatch } from '../rules/watch-order.ts'
import { loadOrder, saveOrder } from '../store/received-orders.ts'

const TOLD = {
  unsigned: { event: orderUnsigned, alarm: unsignedAlarm, about: 'sign' },
  'due-soon': { event: orderDueSoon, alarm: dueSoonAlarm, about: 'work' },
  overdue: { event: orderOverdue, alarm: overdueAlarm, about: 'work' },
} as const

/** Nobody has signed, or nobody has done it: somebody is told, and somebody higher the next time. */
export const watchOrder: ScheduleKind = {
  kind: WATCH,
  handle: async ({ key }, scope) => {
    const before = await loadOrder(scope.tx, scope.org, key)
    const next = before === undefined ? undefined : nextWatch(before, await rulesOf(scope))
    if (before === undefined || next === undefined) return
    if (next.at > scope.now) return scope.schedule(WATCH, key, next.at)
    const order = revised(before, next.changes, { name: '系统自动', now: scope.now })
    const { event, alarm, about } = TOLD[next.what]
    await saveOrder(scope.tx, scope.org, order)
    scope.record(event, { subject: order.id, data: { order } })
    await raise(scope, about, order, alarm(order))
    await watch(scope, order)
  },
}
