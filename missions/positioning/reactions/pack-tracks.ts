import { react, type ScheduleKind } from '@anlan/platform/module/module'
import { SECOND } from '@anlan/kernel/time'
import { cardBound } from '../contract/card.ts'
import { keepFrom, nextSeal, sealBefore } from '../rules/track/blocks.ts'
import { countAgain } from '../intake/count-again.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { forgetTracks } from '../store/tracks/forget-tracks.ts'
import { sealTracks } from '../store/tracks/seal-tracks.ts'

const PACK = 'positioning.pack-tracks'

/** Whole hours are packed, and what is older than the enterprise keeps is forgotten (AQ 3064.3-2025 4.4: a year at least). One row an enterprise, `rolling`. */
export const packTracks: ScheduleKind = {
  kind: PACK,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    const { more, hours } = await sealTracks(tx, org, sealBefore(now))
    await countAgain(scope, hours)
    const forgotten = await forgetTracks(tx, org, keepFrom(now, await rulesOf(scope)))
    await scope.schedule(PACK, key, more || forgotten > 0 ? now + SECOND : nextSeal(now))
  },
}

/** The first card that is given out begins it. */
export const sealWhenBound = react('positioning.seal-when-bound', cardBound, async (_event, scope) => scope.schedule(PACK, 'rolling', nextSeal(scope.now)))
