import { MINUTE, SECOND } from '@anlan/kernel/time'

/** Half a second, then twice as long each time. Short enough that a camera is back within ten seconds of its cable. */
const [FIRST, LONGEST] = [SECOND / 2, 4 * SECOND]
/** A wrong password is not tried again soon: cameras lock the account after some tries. */
const AFTER_REFUSAL = MINUTE
/** So much earlier or later: a hundred cameras behind one switch must not all call at once. */
const JITTER = 0.25

/** How long to rest after the `failures`-th failure in a row (from 1). `chance` from 0 to 1. */
export const restAfter = (failures: number, refused: boolean, chance: number): number =>
  Math.round((refused ? AFTER_REFUSAL : Math.min(LONGEST, FIRST * 2 ** Math.min(10, failures - 1))) * (1 - JITTER + 2 * JITTER * chance))
