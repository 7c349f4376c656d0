import type { Instant } from '@anlan/kernel/time'
import type { Box, Track } from '../../contract/look.ts'
import { overlap } from './box.ts'

/** Somebody in one place: kept by the place, as a tracker may give whoever hardly moves a new number. */
export interface Anchor {
  readonly box: Box
  readonly since: Instant
  readonly seenAt: Instant
}

/** A box that covers so much of the anchor has not moved; whose picture changed by more has stirred. Figures of ours, 待核 on a site's own clips. */
const [SAME, STIRRED] = [0.7, 0.12]
/** So long may a detector not see somebody who is there. */
const PATIENCE = 15_000

/** Follows who stays where; stirring begins the time anew. */
export const followStill = (before: readonly Anchor[], people: readonly Track[], at: Instant): Anchor[] => {
  const free = new Set(before)
  const now = people.map(({ box, moved }): Anchor => {
    const same = [...free].find((it) => overlap(it.box, box) >= SAME)
    if (same !== undefined) free.delete(same)
    return same === undefined || (moved ?? 0) > STIRRED ? { box, since: at, seenAt: at } : { ...same, seenAt: at }
  })
  // Whoever is seen half beside a place has left it; where nobody is seen the detector may have missed them.
  return [...now, ...[...free].filter(({ box, seenAt }) => at - seenAt <= PATIENCE && people.every((it) => overlap(it.box, box) === 0))]
}

/** Who has not stirred for so long and is seen now. */
export const stillFor = (anchors: readonly Anchor[], ms: number, at: Instant): Anchor[] => anchors.filter(({ since, seenAt }) => seenAt === at && at - since >= ms)
