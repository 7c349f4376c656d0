import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { House } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import { backOff } from '../../rules/back-off.ts'
import { tellsSilence } from '../../rules/from-above.ts'
import { lockInlet, markInletFailed, markInletWell } from '../../store/order-inlets.ts'
import { loadReceiver, type ReceiverRow } from '../../store/receivers.ts'
import { actAs, nameOf } from '../access.ts'

const causeOf = (id: Id): string => `orders-silent:${id}`

/** It answers: what had been told of is over. */
export const noteInletWell = async (scope: Scope, receiver: ReceiverRow): Promise<void> => {
  const { alarmed } = await lockInlet(scope.tx, scope.org, receiver.id)
  await markInletWell(scope.tx, scope.org, receiver.id, scope.wall)
  if (alarmed) await scope.order(clearAlarm, { cause: causeOf(receiver.id), reason: `${nameOf(receiver)}已恢复，期间的下发已取回` })
}

/** It does not answer: wait longer each time; warnings that cannot come are themselves a warning. */
export const noteInletFailed = (house: House, org: Id, id: Id, fault: Fault): Promise<void> =>
  actAs(house, org, async (scope) => {
    const receiver = await loadReceiver(scope.tx, org, id)
    if (receiver === undefined) return
    const inlet = await lockInlet(scope.tx, org, id)
    const tell = tellsSilence({ alarmed: inlet.alarmed, lastSuccessAt: inlet.last_success_at, downSince: inlet.down_since }, scope.wall)
    await markInletFailed(scope.tx, org, id, { retryAt: scope.wall + backOff(inlet.failures + 1), wall: scope.wall, reason: fault.tip, alarmed: tell })
    if (!tell) return
    await scope.order(raiseAlarm, {
      cause: causeOf(id),
      kind: 'orders-silent',
      level: 'yellow',
      title: `收不到${nameOf(receiver)}的下发`,
      text: `${fault.tip}。这期间可能有新的预警或督办，请电话向对方核实；恢复后自动取回，回复自动补送。`,
      link: '/orders/received',
      subject: id,
      to: [{ role: 'safety-manager' }],
    })
  })
