import type { Instant } from '@anlan/kernel/time'

/** Since when somebody listens without a gap, and when that was looked at last. */
export interface Listening {
  readonly awake: Instant
  readonly looked: Instant
}

/** Looks come every `every` ms; after a longer gap we did not run, and nobody's silence counts from before it. */
export const stayAwake = (before: Listening | undefined, now: Instant, every: number): Listening =>
  before !== undefined && now >= before.looked && now - before.looked <= 3 * every ? { awake: before.awake, looked: now } : { awake: now, looked: now }
