import { type Instant, SECOND } from '@anlan/kernel/time'
import { answerOf } from './answer.ts'
import type { Book } from './book.ts'
import { type Ground, narrowest } from './ground.ts'
import { hold, isSilent, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

/** Everybody is asked for a sign of life once in so many seconds; those who gave none, at every look. */
const ROUND = 5 * SECOND

const causeOf = (track: Track): string => `lost:${track.carrier.id}`

/** 失联: a card that was heard and is no more. Where its carrier is, is unknown; he is not gone. He is asked for a sign, and the alarm says how he answered. */
const tell = (track: Track, moment: Moment): void => {
  const { now, ground, book } = moment
  const { figures } = ground.setting
  const cause = causeOf(track)
  const answer = answerOf(track, now, figures)
  if (answer === 'answered') track.askedAt = 0
  hold(moment, {
    kind: 'lost', cause, level: answer === 'unanswered' ? 'orange' : 'yellow', fence: narrowest(track.inside), carriers: [track.carrier.id], ...placeOf(track),
    value: Math.round((now - track.heardAt) / SECOND), allowed: figures.lostSeconds, since: track.heardAt, graceSeconds: 0, clearSeconds: 0,
    basis: answer === 'unanswered' ? answer : null,
    signedAt: answer === 'answered' ? track.signedAt : null,
    answerBy: answer === 'asked' ? (track.askedAt === 0 ? now : track.askedAt) + figures.answerSeconds * SECOND : null,
  })
  // Whose silence nobody was told of was not asked either.
  if (answer === 'asked' && track.askedAt === 0 && book.stands(cause)) track.askedAt = now
}

export interface RollCall {
  look(moment: Moment): void
}

/** Goes on where the book left off, so that a restart is no news. */
export const openRollCall = ({ tracks }: Ground, book: Book, now: Instant): RollCall => {
  const quiet = new Set([...tracks.values()].filter((track) => book.knows(causeOf(track))))
  let round = Math.floor(now / ROUND)
  return {
    look: (moment) => {
      const isQuiet = (track: Track): boolean => track.heardAt > 0 && isSilent(track, moment.now, moment.ground.setting.figures)
      const current = Math.floor(moment.now / ROUND)
      if (current !== round) for (const track of tracks.values()) if (isQuiet(track)) quiet.add(track)
      round = current
      for (const track of quiet) {
        if (isQuiet(track)) tell(track, moment)
        else {
          track.askedAt = 0
          quiet.delete(track)
        }
      }
    },
  }
}
