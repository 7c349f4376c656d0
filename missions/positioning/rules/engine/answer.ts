import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Answer, EngineFigures } from './facts.ts'
import { isSeen, isSilent } from './moment.ts'
import type { Track } from './track.ts'

/** A sign given since the card was last heard, for as long as one sign stands. */
const signHolds = ({ signedAt, heardAt }: Track, now: Instant, { signHoldsSeconds }: EngineFigures): boolean => signedAt > heardAt && now - signedAt <= signHoldsSeconds * SECOND

/** Silence says nothing by itself: only who was asked for a sign and let the time pass is `unanswered`. */
export const answerOf = (track: Track, now: Instant, figures: EngineFigures): Answer | null => {
  if (track.heardAt === 0 || !isSilent(track, now, figures)) return null
  if (signHolds(track, now, figures)) return 'answered'
  return track.askedAt > 0 && now - track.askedAt > figures.answerSeconds * SECOND ? 'unanswered' : 'asked'
}

/** What we have as his place holds now: by the card, or by a sign that said where. */
export const isPlaced = (track: Track, now: Instant, figures: EngineFigures): boolean =>
  isSeen(track, now, figures) || (track.placedAt === track.signedAt && signHolds(track, now, figures))
