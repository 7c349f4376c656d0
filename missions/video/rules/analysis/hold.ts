import { type Instant, SECOND } from '@anlan/kernel/time'

/**
 * How long something has to hold until it is a fact, and how long it has to be gone until it is none.
 * What is seen fills it, what is not seen drains it: a flame that flickers still fills, a single wrong look does not end it.
 */
export interface Hold {
  /** Ms of what was seen, up to the time asked for. */
  readonly filled: number
  readonly at: Instant | null
  /** When it began to fill. */
  readonly since: Instant | null
  readonly active: boolean
  readonly endedAt: Instant | null
}
export const EMPTY_HOLD: Hold = { filled: 0, at: null, since: null, active: false, endedAt: null }

export interface HoldFigures {
  readonly holdMs: number
  /** More than 0. */
  readonly clearMs: number
  readonly coolMs: number
}
/** Between looks further apart nobody knows what was: such a gap neither fills nor drains. */
export const MOST_GAP = 5_000

export interface Held {
  readonly hold: Hold
  readonly told: 'began' | 'ended' | null
  /** When what was seen, or what is over, began to be so. */
  readonly since: Instant
}

/** @param strict one look without it empties what was filling: for conditions that must hold without a break */
export const advance = (before: Hold, met: boolean, at: Instant, { holdMs, clearMs, coolMs }: HoldFigures, strict = false): Held => {
  const passed = before.at === null || at - before.at > MOST_GAP ? 0 : Math.max(0, at - before.at)
  const since = before.since ?? at
  const full = holdMs === 0 ? SECOND : holdMs
  if (met) {
    // What was not so at the last look began somewhere between: it counts from now on.
    const filled = holdMs === 0 ? full : Math.min(full, before.filled + (before.since === null ? 0 : passed))
    const rests = before.endedAt !== null && at - before.endedAt < coolMs
    const begins = !before.active && filled === full && !rests
    return { hold: { ...before, filled, at, since, active: before.active || begins }, told: begins ? 'began' : null, since }
  }
  const filled = strict && !before.active ? 0 : Math.max(0, before.filled - (passed * full) / clearMs)
  if (filled > 0) return { hold: { ...before, filled, at }, told: null, since }
  return { hold: { filled, at, since: null, active: false, endedAt: before.active ? at : before.endedAt }, told: before.active ? 'ended' : null, since }
}

/** Out of its hours: nothing fills, what stood is over. */
export const rest = (before: Hold, at: Instant): Held => ({ hold: { ...EMPTY_HOLD, endedAt: before.active ? at : before.endedAt }, told: before.active ? 'ended' : null, since: before.since ?? at })
