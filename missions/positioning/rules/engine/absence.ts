import { SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import { answerOf } from './answer.ts'
import type { Bound, Yard } from './ground.ts'
import { lasts } from './lasting.ts'
import { hold, type Judge, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

/** Asked for a sign and gave none: whether he left is unknown, that nobody is known to be at the post is not. */
const unanswered = ({ rule }: Bound, yard: Yard, track: Track, cause: string, moment: Moment): void => {
  const since = Math.max(track.heardAt, track.signedAt)
  hold(moment, {
    kind: 'absence', cause, level: rule.level ?? 'orange', fence: yard.fence.id, carriers: [track.carrier.id], ...placeOf(track),
    value: Math.round((moment.now - since) / SECOND), allowed: null, since, graceSeconds: 0, clearSeconds: 0, basis: 'unanswered',
  })
}

/**
 * 离岗, and by what it is known. `seen`: seen, with his own place, outside his post's fence for longer than allowed.
 * `unanswered`: his card is silent, he was asked for a sign and gave none. Silence alone is neither; the time of being seen
 * outside begins anew when he is heard again.
 */
export const absence: Judge = (bound, yard, moment) => {
  const { threshold, graceSeconds } = bound.rule
  const { book, now, ground } = moment
  for (const track of bound.named) {
    const cause = `absence:${yard.fence.id}:${track.carrier.id}`
    const basis = book.basisOf(cause)
    if (answerOf(track, now, ground.setting.figures) === 'unanswered') {
      if (basis === 'seen') book.keep(cause, now)
      else unanswered(bound, yard, track, cause, moment)
    } else if (basis !== 'unanswered' && !yard.people.has(track))
      lasts({ kind: 'absence', level: 'orange', since: undefined, allowed: threshold ?? POSITIONING.absenceSeconds.value, grace: graceSeconds ?? 0 }, bound, yard, track, moment)
  }
}
