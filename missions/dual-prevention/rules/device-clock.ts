import type { Instant } from '@anlan/kernel/time'

/**
 * When it was on our clock what a phone says by its own. A phone whose clock was never compared may still speak of the
 * future; what has reached us has happened.
 */
export const putRight = (said: Instant, deviceClockOffset: number, now: Instant): Instant => Math.min(said - deviceClockOffset, now)
