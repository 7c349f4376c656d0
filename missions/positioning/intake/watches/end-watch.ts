import { clearAlarm } from '@anlan/alarms/contract/alarm'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { countSetting } from '../../store/engine-memory.ts'
import { saveWatch, watchById, type WatchRow } from '../../store/watches/watches.ts'
import { watchAlarm } from './tell-watches.ts'

export const WATCH_OVER = 'positioning.watch-over'

/** What stood by it is nobody's any more. That somebody is back is not said: nobody knows it. */
export const finishWatch = async (scope: Scope, watch: WatchRow): Promise<void> => {
  await saveWatch(scope.tx, scope.org, { ...watch, endedAt: scope.now })
  for (const person of watch.persons) await scope.order(clearAlarm, { cause: watchAlarm(watch.id, person), reason: '看护已结束' })
  await countSetting(scope.tx, scope.org)
}

/** Its time is up. */
export const watchOver: ScheduleKind = {
  kind: WATCH_OVER,
  handle: async ({ key }, scope) => {
    const watch = await watchById(scope.tx, scope.org, key)
    if (watch !== undefined && watch.endedAt === null && watch.until <= scope.now) await finishWatch(scope, watch)
  },
}
