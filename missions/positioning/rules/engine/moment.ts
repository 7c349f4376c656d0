import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Judged } from '../../contract/judged.ts'
import type { Book, Finding } from './book.ts'
import type { EngineFigures } from './facts.ts'
import type { Bound, Ground, Yard } from './ground.ts'
import type { Track } from './track.ts'

/** One look at everything: what each kind of alarm is judged by. */
export interface Moment {
  readonly now: Instant
  readonly ground: Ground
  readonly book: Book
  readonly out: Judged[]
}

/** Judges one rule of one fence that is in force. */
export type Judge = (bound: Bound, yard: Yard, moment: Moment) => void

export const hold = ({ book, now, out }: Moment, finding: Finding): void => book.hold(finding, now, out)

/** Heard with a place that is not old: only then does what we know of him hold now. */
export const isSeen = (track: Track, now: Instant, { lostSeconds }: EngineFigures): boolean =>
  track.plan !== null && now - track.placedAt <= lostSeconds * SECOND

/** Without a word; a heartbeat is a word. */
export const isSilent = (track: Track, now: Instant, { lostSeconds }: EngineFigures): boolean => now - track.heardAt > lostSeconds * SECOND

/** Where somebody is or was last; nowhere for one of whom only a heartbeat is known. */
export const placeOf = ({ plan, x, y, floor }: Track): Pick<Finding, 'plan' | 'x' | 'y' | 'floor'> => ({ plan: plan ?? '', x, y, floor })

/** The middle of a fence, for what concerns it as a whole. */
export const middleOf = ({ fence, form }: Yard): Pick<Finding, 'plan' | 'x' | 'y' | 'floor'> => ({
  plan: fence.plan, x: (form.left + form.right) / 2, y: (form.bottom + form.top) / 2, floor: fence.floors?.from ?? 1,
})

export const idsOf = (tracks: readonly Track[]): string[] => tracks.map(({ carrier }) => carrier.id).sort()

/** Those in a yard whom a rule binds. */
export const boundIn = (yard: Yard, { binds }: Bound): Track[] => [...yard.people].filter(({ carrier }) => binds(carrier))

/** How many they are; asked of every fence at every look. */
export const headsIn = (yard: Yard, bound: Bound): number => {
  if (bound.bindsAll) return yard.people.size
  let heads = 0
  for (const { carrier } of yard.people) if (bound.binds(carrier)) heads += 1
  return heads
}
