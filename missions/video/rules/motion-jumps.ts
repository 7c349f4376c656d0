import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import type { MotionSpan } from '../contract/motion.ts'

/** It is played from a little before, so that one sees how it came about. */
const BEFORE = 10 * SECOND
export const playFrom = (at: Instant): Instant => at - BEFORE

/** Where the motion before and after a moment begins; what is about to be played from that moment is neither. */
export const motionBeside = (moving: readonly MotionSpan[], moment: Instant): { readonly before: Instant | undefined; readonly after: Instant | undefined } => ({
  before: moving.findLast(({ from }) => from < moment)?.from,
  after: moving.find(({ from }) => playFrom(from) > moment)?.from,
})

/** What is told last is a little late: that is no time of which nothing is known. */
const LATE = 2 * MINUTE
/** How long nobody looked. */
export const unknownMs = (watched: readonly MotionSpan[], from: Instant, until: Instant): number => {
  const last = watched.at(-1)?.to ?? from
  const end = watched.length > 0 && until - last < LATE ? last : until
  return end - from - watched.reduce((sum, it) => sum + it.to - it.from, 0)
}
