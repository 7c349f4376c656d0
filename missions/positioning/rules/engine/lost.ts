import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Book } from './book.ts'
import type { Ground } from './ground.ts'
import { hold, isSilent, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

/** Everybody is asked for a sign of life once in so many seconds; those who gave none, at every look. */
const ROUND = 5 * SECOND

const causeOf = (track: Track): string => `lost:${track.carrier.id}`

/** 失联: a card that was heard and is no more. Where its carrier is, is unknown; he is not gone. */
const tell = (track: Track, moment: Moment): void =>
  hold(moment, {
    kind: 'lost', cause: causeOf(track), level: 'yellow', fence: track.inside[0]?.fence.id ?? null, carriers: [track.carrier.id], ...placeOf(track),
    value: Math.round((moment.now - track.heardAt) / SECOND), allowed: moment.ground.setting.figures.lostSeconds, since: track.heardAt, graceSeconds: 0, clearSeconds: 0,
  })

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
        else quiet.delete(track)
      }
    },
  }
}
