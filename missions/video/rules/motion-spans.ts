import { type Instant, SECOND } from '@anlan/kernel/time'
import { LONGEST_SPAN, type MotionSpan } from '../contract/motion.ts'

/** A shorter pause ends no span. Our own figure. */
export const JOINS = 5 * SECOND
/** Pictures that stir within so long of each other are motion; one alone is a clock that turns, or a picture that was encoded anew. Our own figure. */
const TWICE = 600

/** What is known of a camera so far: the latest span of each kind, and the latest picture that stirred. */
export interface MotionMemory {
  readonly watched: MotionSpan
  readonly moving: MotionSpan | undefined
  readonly stirredAt: Instant | undefined
}

const goesOn = (span: MotionSpan | undefined, at: Instant): span is MotionSpan => span !== undefined && at >= span.to && at - span.to <= JOINS
const grown = (span: MotionSpan | undefined, from: Instant, at: Instant): MotionSpan => (goesOn(span, at) && at - span.from <= LONGEST_SPAN ? { from: span.from, to: at } : { from, to: at })

/** One more picture. What stirs after a pause without pictures tells nothing: it is compared with a picture of long ago. */
export const notePicture = (before: MotionMemory | undefined, at: Instant, stirs: boolean): MotionMemory => {
  const watched = grown(before?.watched, at, at)
  const stirring = stirs && goesOn(before?.watched, at)
  const since = before?.stirredAt
  const moves = stirring && since !== undefined && at - since <= TWICE && at >= since
  return { watched, moving: moves ? grown(before?.moving, since, at) : before?.moving, stirredAt: stirring ? at : since }
}
