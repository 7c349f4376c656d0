import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Judged } from '../../contract/judged.ts'
import type { Bound, Yard } from './ground.ts'
import { hold, isSeen, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

interface Lasting {
  readonly kind: 'motionless' | 'overstay' | 'absence' | 'wrong-post'
  readonly level: Judged['level']
  /** Since when; undefined for since we look. */
  readonly since: Instant | undefined
  /** Seconds that it may last; null where it may not at all, and only the grace counts. */
  readonly allowed: number | null
  readonly grace: number
}

/**
 * Something about one person in or out of a fence that is an alarm when it lasts. It lasts as long as he was seen, not as long
 * as we wait: of one who is silent nothing new is judged.
 */
export const lasts = ({ kind, level, since, allowed, grace }: Lasting, { rule }: Bound, yard: Yard, track: Track, moment: Moment): void => {
  const seconds = (allowed ?? 0) + grace
  const isOver = (began: Instant): boolean => track.placedAt - began > seconds * SECOND
  if (since !== undefined && !isOver(since)) return
  const { figures } = moment.ground.setting
  const cause = `${kind}:${yard.fence.id}:${track.carrier.id}`
  if (!isSeen(track, moment.now, figures)) return moment.book.keep(cause, moment.now)
  const began = since ?? moment.book.since(cause) ?? moment.now
  hold(moment, {
    kind, cause, level: rule.level ?? level, fence: yard.fence.id, carriers: [track.carrier.id], ...placeOf(track),
    // Whoever was not seen for long enough yet would be silent before this is over.
    basis: kind === 'absence' ? 'seen' : null, value: Math.round((moment.now - began) / SECOND), allowed, since: began, graceSeconds: isOver(began) ? 0 : seconds + figures.lostSeconds,
  })
}
