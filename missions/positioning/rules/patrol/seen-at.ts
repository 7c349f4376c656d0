import { type Instant, SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import type { Whereabout } from '../../contract/whereabouts.ts'

/** Silent for longer, nobody knows where somebody is. */
export const UNHEARD = POSITIONING.lostSeconds.value * SECOND

/** Where somebody was at a moment by a smoothed way in order of time; undefined when nothing was heard for too long. */
export const seenAt = (way: readonly Whereabout[], at: Instant): Whereabout | undefined => {
  const last = way.findLast((it) => it.at <= at)
  return last === undefined || at - last.at > UNHEARD ? undefined : last
}

/** Whether a way has no hole from `since` to `at` in which somebody could have been anywhere. */
export const isWhole = (way: readonly Whereabout[], since: Instant, at: Instant): boolean =>
  [since, ...way.map((it) => it.at), at].every((moment, place, all) => place === 0 || moment - (all[place - 1] as Instant) <= UNHEARD)
