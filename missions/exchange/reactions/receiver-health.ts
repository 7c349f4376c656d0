import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { House } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import { receiverDown, receiverUp } from '../contract/receiver.ts'
import { backOff, isDownTooLong } from '../rules/back-off.ts'
import { unmarkSent } from '../store/deliveries.ts'
import { loadReceiver, markFailed, markReachable, type ReceiverRow } from '../store/receivers.ts'
import { actAs, nameOf } from './access.ts'

const causeOf = (id: Id): string => `receiver-down:${id}`

/** It answers: a down that had been told of is over. */
export const noteSuccess = async (scope: Scope, receiver: ReceiverRow): Promise<void> => {
  await markReachable(scope.tx, scope.org, receiver.id, scope.wall)
  if (!receiver.alarmed || receiver.down_since === null) return
  const name = nameOf(receiver)
  scope.record(receiverUp, { subject: receiver.id, data: { receiver: receiver.id, name, since: receiver.down_since } })
  await scope.order(clearAlarm, { cause: causeOf(receiver.id), reason: `${name}已恢复接收，积压记录正在补报` })
}

/** It does not answer: wait longer each time, and after ten minutes tell somebody. Nothing is lost meanwhile. */
export const noteFailure = (house: House, org: Id, id: Id, fault: Fault): Promise<void> =>
  actAs(house, org, async (scope) => {
    const receiver = await loadReceiver(scope.tx, org, id)
    if (receiver === undefined) return
    await unmarkSent(scope.tx, org, id)
    const tell = !receiver.alarmed && isDownTooLong(receiver.down_since, scope.wall)
    const retryAt = scope.wall + backOff(receiver.failures + 1)
    await markFailed(scope.tx, org, id, { retryAt, wall: scope.wall, reason: fault.tip, away: fault.code === 'receiver-unreachable', alarmed: tell })
    if (!tell || receiver.down_since === null) return
    const name = nameOf(receiver)
    scope.record(receiverDown, { subject: id, data: { receiver: id, name, since: receiver.down_since, reason: fault.tip } })
    await scope.order(raiseAlarm, {
      cause: causeOf(id),
      kind: 'receiver-down',
      level: 'yellow',
      title: `${name}连接不上`,
      text: `${fault.tip}。记录保存在本地，恢复后自动补报。`,
      link: '/exchange/receivers',
      subject: id,
      to: [{ role: 'safety-manager' }],
    })
  })
