import { cardBound, cardUnbound } from '@anlan/positioning/contract/card'
import type { Scope } from '@anlan/platform/module/scope'
import { inOneGo, react } from '@anlan/platform/module/module'
import { permitChanged } from '../contract/permits.ts'
import { followGuardians } from '../intake/guardian-watch.ts'
import { readPermits } from '../store/permits.ts'
import { guardedBy } from '../store/watched-permits.ts'

/** Begins with the work, ends with it, and follows whoever guards; by the permit as it is now, so that a late or second reaction does no harm. */
export const guardiansFollowed = inOneGo(react('special-work.guardians-followed', permitChanged, async ({ data: { permit } }, scope) => {
  const [now] = await readPermits(scope.tx, scope.org, [permit.id])
  if (now !== undefined) await followGuardians(scope, now)
}))

const cardOf = async (scope: Scope, person: string): Promise<void> => {
  for (const permit of await guardedBy(scope.tx, scope.org, person)) await followGuardians(scope, permit, true)
}

/** A guardian who gets a card can be watched from now on; one who gives it back cannot. */
export const guardianCards = react('special-work.guardian-cards', [cardBound, cardUnbound], ({ data: { carrier } }, scope) => cardOf(scope, carrier.person))
