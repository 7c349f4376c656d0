import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { House } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import { isDownTooLong } from '../../rules/back-off.ts'
import { feedRest } from '../../rules/position-feed.ts'
import { feedOf, markFeedFailed } from '../../store/position-feeds.ts'
import { loadReceiver, type ReceiverRow } from '../../store/receivers.ts'
import { actAs, nameOf } from '../access.ts'

const causeOf = (id: Id): string => `positions-silent:${id}`

/** It takes positions again: what had been told of is over. */
export const noteFeedWell = async (scope: Scope, receiver: ReceiverRow): Promise<void> => {
  const feed = await feedOf(scope.tx, scope.org, receiver.id)
  if (feed?.alarmed === true) await scope.order(clearAlarm, { cause: causeOf(receiver.id), reason: `${nameOf(receiver)}已恢复接收人员位置` })
}

/** It does not: the next try is soon, and after ten minutes somebody is told. */
export const noteFeedFailed = (house: House, org: Id, id: Id, fault: Fault): Promise<void> =>
  actAs(house, org, async (scope) => {
    const [receiver, feed] = [await loadReceiver(scope.tx, org, id), await feedOf(scope.tx, org, id)]
    if (receiver === undefined) return
    const tell = feed !== undefined && !feed.alarmed && isDownTooLong(feed.down_since, scope.wall)
    await markFeedFailed(scope.tx, org, id, { nextAt: scope.wall + feedRest((feed?.failures ?? 0) + 1), wall: scope.wall, reason: fault.tip, alarmed: tell })
    if (!tell) return
    await scope.order(raiseAlarm, {
      cause: causeOf(id),
      kind: 'positions-silent',
      level: 'yellow',
      title: `人员位置报不到${nameOf(receiver)}`,
      text: `${fault.tip}。轨迹保存在本地；恢复后立即报送各人最后位置，中断期间的位置不再补报。`,
      link: '/exchange/receivers',
      subject: id,
      to: [{ role: 'safety-manager' }],
    })
  })
