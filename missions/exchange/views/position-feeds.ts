import { accept } from '@anlan/kernel/decision'
import { SECOND } from '@anlan/kernel/time'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import { listPositionFeeds } from '../contract/position-feed.ts'
import { DEFAULT_WIRE } from '../contract/positioning-wire.ts'
import { POSITIONS_LATE, positionsEvery } from '../intake/positions-every.ts'
import { waitsForCode } from '../rules/condition.ts'
import { feedCondition } from '../rules/position-feed.ts'
import { feedsOf } from '../store/position-feeds.ts'
import { loadReceivers } from '../store/receivers.ts'

export const positionFeedsView = answer(listPositionFeeds, async (_input, scope) => {
  const [receivers, rows, org] = [await loadReceivers(scope.tx, scope.org), new Map((await feedsOf(scope.tx, scope.org)).map((row) => [row.receiver_id, row])), await scope.ask(ownOrg, {})]
  const feeds = receivers.filter(({ adapter }) => adapter === 'city-hub').map(({ id, kind, active, accepts_provisional: own, positioning }) => {
    const row = rows.get(id)
    const { carriers = 0, taken = 0, refused = 0, refusal = null, unplaced = [], last_sent_at: lastSentAt = null, down_since: downSince = null, last_error: lastError = null } = row ?? {}
    const waits = waitsForCode({ kind, provisional: org.accepted && org.value.provisional, acceptsProvisional: own ?? scope.settings['acceptsProvisional'] === 'yes' })
    const condition = feedCondition({ active, waitsForCode: waits, carriers, unplaced: unplaced.length, taken, refused, lastSentAt, downSince }, scope.wall, POSITIONS_LATE)
    const { shape, geometry, alarmTypes } = positioning ?? DEFAULT_WIRE
    return { receiver: id, condition, lastSentAt, taken, refused, refusal, unplaced: [...unplaced], downSince, lastError, wire: { shape, geometry, alarmTypes: { ...alarmTypes } as Record<string, string> } }
  })
  return accept({ everySeconds: positionsEvery(scope.settings) / SECOND, feeds })
})
