import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Judged } from '../../contract/judged.ts'
import type { EngineFigures, Whereabouts } from '../engine/facts.ts'

/** What the engine knows of somebody who is watched. */
export interface WatchFacts {
  readonly watch: { readonly id: string; readonly from: Instant }
  readonly where: Whereabouts | undefined
  /** By what his absence stands; undefined: it does not. */
  readonly absence: Judged['basis'] | undefined
  readonly now: Instant
  readonly figures: Pick<EngineFigures, 'lostSeconds' | 'answerSeconds'>
}

/** `waiting`: seen elsewhere within his grace, or not heard yet; nobody is told of that. */
export interface Watched {
  readonly state: 'at-post' | 'silent' | 'left' | 'waiting'
  readonly basis: 'seen' | 'unanswered' | null
  /** Since when, as far as is known. */
  readonly since: Instant
}

/** 监护人在岗 (AQ 3064.2 alarms 30, 31): at his post, unknown, or gone, and by what that is known. A card that was never heard is unknown until the time for an answer has passed. */
export const watchedNow = ({ watch, where, absence, now, figures: { lostSeconds, answerSeconds } }: WatchFacts): Watched => {
  if (absence !== undefined) return { state: 'left', basis: absence ?? 'seen', since: where?.at ?? watch.from }
  if (where === undefined) {
    const passed = now - watch.from
    if (passed > (lostSeconds + answerSeconds) * SECOND) return { state: 'left', basis: 'unanswered', since: watch.from }
    return { state: passed > lostSeconds * SECOND ? 'silent' : 'waiting', basis: null, since: watch.from }
  }
  if (!where.placed) return { state: 'silent', basis: null, since: where.at === 0 ? watch.from : where.at }
  return { state: where.fences.includes(watch.id) ? 'at-post' : 'waiting', basis: null, since: where.at }
}

export interface Told {
  readonly state: 'at-post' | 'silent' | 'left'
  readonly basis: 'seen' | 'unanswered' | null
}

/**
 * What has to be written down and told. Somebody who is at his post when he is first seen is no news, nor is one who steps out
 * for less than his grace.
 */
export const watchNews = (before: Told | undefined, { state, basis }: Watched): { readonly state: Told['state']; readonly tell: 'left' | 'silent' | 'back' | null } | undefined => {
  if (state === 'waiting' || (before?.state === state && before.basis === basis)) return undefined
  if (state === 'at-post') return { state, tell: before === undefined ? null : 'back' }
  return { state, tell: state }
}
