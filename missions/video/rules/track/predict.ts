import type { Instant } from '@anlan/kernel/time'
import type { Box } from '../../contract/look.ts'

/** What is followed: where it was last, and how fast it goes in pictures a second. */
export interface Course {
  readonly box: Box
  readonly at: Instant
  readonly speed: Pick<Box, 'x' | 'y'>
}

const SECOND = 1_000
/** How much of what is newly measured is believed: of the place most, of the speed some. */
const [PLACE, PACE] = [0.8, 0.3]
/** A speed is believed for so long; then whoever is gone stays where they were last guessed to be. */
const COASTS = 1_500

/** Where it should be now. */
export const expected = ({ box, at, speed }: Course, now: Instant): Box => {
  const seconds = Math.min(COASTS, now - at) / SECOND
  return { ...box, x: box.x + speed.x * seconds, y: box.y + speed.y * seconds }
}

const between = (from: number, to: number, share: number): number => from + (to - from) * share

/** Corrected by what is seen now. */
export const corrected = (course: Course, seen: Box, now: Instant): Course => {
  const guess = expected(course, now)
  const seconds = Math.max(1, now - course.at) / SECOND
  const [dx, dy] = [seen.x + seen.width / 2 - (guess.x + guess.width / 2), seen.y + seen.height / 2 - (guess.y + guess.height / 2)]
  return {
    box: { x: between(guess.x, seen.x, PLACE), y: between(guess.y, seen.y, PLACE), width: between(guess.width, seen.width, PLACE), height: between(guess.height, seen.height, PLACE) },
    at: now,
    speed: { x: course.speed.x + (dx / seconds) * PACE, y: course.speed.y + (dy / seconds) * PACE },
  }
}
