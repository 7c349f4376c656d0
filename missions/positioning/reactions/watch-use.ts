import { MINUTE } from '@anlan/kernel/time'
import { orgChanged, orgRegistered, ownOrg } from '@anlan/plant/contract/org'
import { reactOnce, type ScheduleKind } from '@anlan/platform/module/module'
import { cardBound, cardUnbound } from '../contract/card.ts'
import { inUseAgain, outOfUse } from '../contract/in-use.ts'
import { waitsOf } from '../intake/own-figures.ts'
import { outOfUseNow } from '../rules/out-of-use.ts'
import { cardUse } from '../store/heads.ts'
import { saveOutSince, watchOfUse } from '../store/use-watch.ts'

const WATCH_USE = 'positioning.watch-use'
/** While it works, and while it does not: then its return is told soon. */
const [CALM, SOON] = [5 * MINUTE, MINUTE]

/** Whether positioning works where it has to (AQ 3067-2026 5.7.3). One row an enterprise with a major hazard source. */
export const watchUse: ScheduleKind = {
  kind: WATCH_USE,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    const own = await scope.ask(ownOrg, {})
    const majorHazardSource = own.accepted && own.value.majorHazardSource
    const { watchedSince, outSince } = await watchOfUse(tx, org, now)
    const out = outOfUseNow({ majorHazardSource, watchedSince, minutes: (await waitsOf(scope)).outOfUseMinutes, ...(await cardUse(tx, org)) }, now)
    if ((out?.since ?? null) !== outSince) {
      await saveOutSince(tx, org, out?.since ?? null)
      if (out === undefined) scope.record(inUseAgain, { data: {} })
      else scope.record(outOfUse, { data: out })
    }
    if (majorHazardSource) await scope.schedule(WATCH_USE, key, now + (out === undefined ? CALM : SOON))
  },
}

export const useWatched = reactOnce('positioning.use-watched', [orgRegistered, orgChanged, cardBound, cardUnbound], (scope) => scope.schedule(WATCH_USE, 'rolling', scope.now))
