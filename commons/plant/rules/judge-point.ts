import type { Instant } from '@anlan/kernel/time'
import type { PointCondition, PointState } from '../contract/reading.ts'
import type { PointFigures } from './point-figures.ts'

/** How a point stands, as far as judging it goes. */
export interface PointNow extends Pick<PointState, 'value' | 'at' | 'quality' | 'source' | 'condition' | 'conditionSince' | 'fed' | 'bypassed'> {
  readonly pending: PointCondition | null
  readonly pendingSince: Instant | null
  readonly told: PointCondition | null
  readonly heardAt: Instant | null
  readonly keptAt: Instant | null
  readonly keptValue: number | null
}

export interface Reading {
  readonly value: number | null
  readonly at: Instant
  readonly quality: NonNullable<PointState['quality']>
  readonly source: NonNullable<PointState['source']>
}

export const NEVER_HEARD: PointNow = {
  value: null, at: null, quality: null, source: null, condition: null, conditionSince: null, fed: false, bypassed: false,
  pending: null, pendingSince: null, told: null, heardAt: null, keptAt: null, keptValue: null,
}

/** A limit that was passed binds until the value has come back by the hysteresis. */
const beyond = (value: number, limit: number | null, already: boolean, back: number): boolean =>
  limit !== null && value >= limit - (already ? back : 0)

/** What a value means beside its limits. Low counts downwards, and is passed at the limit like the others. */
export const conditionOf = ({ value, quality }: Pick<Reading, 'value' | 'quality'>, figures: PointFigures, before: PointCondition | null): PointCondition | null => {
  if (quality === 'bad' || value === null) return 'fault'
  const wasHighHigh = before === 'high-high'
  if (beyond(value, figures.highHigh, wasHighHigh, figures.hysteresis)) return 'high-high'
  if (beyond(value, figures.high, wasHighHigh || before === 'high', figures.hysteresis)) return 'high'
  if (figures.low !== null && beyond(-value, -figures.low, before === 'low', figures.hysteresis)) return 'low'
  return null
}

/** A condition of a limit must last for the delay; a fault is a fault at once, and so is the way back to normal. */
const settle = (now: PointNow, found: PointCondition | null, at: Instant, delay: number): Pick<PointNow, 'condition' | 'conditionSince' | 'pending' | 'pendingSince'> => {
  const calm = { pending: null, pendingSince: null }
  if (found === now.condition) return { condition: now.condition, conditionSince: now.conditionSince, ...calm }
  if (found === null || found === 'fault' || delay === 0) return { condition: found, conditionSince: found === null ? null : at, ...calm }
  const since = now.pending === found && now.pendingSince !== null ? now.pendingSince : at
  if (at - since >= delay) return { condition: found, conditionSince: since, ...calm }
  // Until it has lasted, what was told before still holds; silence is over with the first sign of life.
  const held = now.condition === 'silent' ? { condition: null, conditionSince: null } : { condition: now.condition, conditionSince: now.conditionSince }
  return { ...held, pending: found, pendingSince: since }
}

/** The point after a reading. One that is older than what stands changes nothing of the present. */
export const takeReading = (now: PointNow, reading: Reading, figures: PointFigures): PointNow => {
  if (now.at !== null && reading.at < now.at) return now
  const fed = now.fed || reading.source === 'feed'
  return {
    ...now,
    ...reading,
    fed,
    heardAt: reading.source === 'feed' ? reading.at : now.heardAt,
    ...settle(now, conditionOf(reading, figures, now.condition), reading.at, figures.delay),
  }
}

/** When a fed point is silent if nothing more is heard; null when it is not fed, not yet awaited, or silent already. */
export const silentAt = ({ fed, heardAt, condition }: PointNow, { silentAfter }: PointFigures): Instant | null =>
  fed && heardAt !== null && condition !== 'silent' ? heardAt + silentAfter : null

/** A point that was heard too long ago keeps its last value, and says that it is no longer true. */
export const fallSilent = (now: PointNow, figures: PointFigures, at: Instant): PointNow => {
  const due = silentAt(now, figures)
  return due === null || due > at ? now : { ...now, condition: 'silent', conditionSince: due, pending: null, pendingSince: null }
}

/** What the journal is to be told: a bypassed point is told as calm, and again as it is when the bypass ends. */
export const tellOf = (now: PointNow): { readonly raised: PointCondition | null; readonly cleared: PointCondition | null; readonly told: PointCondition | null } => {
  const told = now.bypassed ? null : now.condition
  if (told === now.told) return { raised: null, cleared: null, told }
  return { raised: told, cleared: told === null ? now.told : null, told }
}

/** The limit that a condition passed. */
export const limitOf = (condition: PointCondition, { low, high, highHigh }: Pick<PointFigures, 'low' | 'high' | 'highHigh'>): number | null =>
  ({ low, high, 'high-high': highHigh, fault: null, silent: null })[condition]

/** Whether a reading goes into the history: by hand always, else when it moved, when it is time, or when its meaning changed. */
export const keeps = (before: PointNow, { value, at, source }: Reading, figures: PointFigures, after: PointNow): boolean => {
  if (value === null) return false
  if (source === 'manual' || before.keptAt === null || before.keptValue === null) return true
  return Math.abs(value - before.keptValue) > figures.deadband || at - before.keptAt >= figures.keepEvery || after.condition !== before.condition
}

/** Other limits mean something else for the value that stands; a feed that was promised is awaited from now on. */
export const judgeAnew = (now: PointNow, figures: PointFigures, at: Instant): PointNow => {
  const awaited = now.fed && now.heardAt === null ? { ...now, heardAt: at } : now
  if (now.at === null || now.quality === null || now.condition === 'silent') return fallSilent(awaited, figures, at)
  const condition = conditionOf({ value: now.value, quality: now.quality }, figures, null)
  if (condition === now.condition) return awaited
  return { ...awaited, condition, conditionSince: condition === null ? null : at, pending: null, pendingSince: null }
}
