import type { Fix } from './facts.ts'
import { narrowest } from './ground.ts'
import { hold, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

/** A call stands while the terminal repeats it, and so long after: it repeats at least every five seconds. The next press is a new call. */
const QUIET_SECONDS = 15

/**
 * 一键报警: at once, raw and from wherever it comes, the shadow without a place and the late report too. Only the very same report again is no new call.
 * The value says whether a place is known; once it is, that is news.
 */
export const sos = (fix: Fix, track: Track, moment: Moment): void => {
  if (!fix.sos) return
  const cause = `sos:${track.carrier.id}`
  if (fix.at <= track.sosAt && !moment.book.stands(cause)) return
  track.sosAt = Math.max(track.sosAt, fix.at)
  const place = fix.plan === null ? placeOf(track) : { plan: fix.plan, x: fix.x, y: fix.y, floor: fix.floor }
  hold(moment, {
    kind: 'sos', cause, level: 'red', fence: narrowest(track.inside), carriers: [track.carrier.id], ...place,
    value: place.plan === '' ? 0 : 1, counts: true, allowed: null, since: Math.min(fix.at, moment.now), graceSeconds: 0, clearSeconds: QUIET_SECONDS,
  })
}
