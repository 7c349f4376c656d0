import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Bound, Yard } from './ground.ts'
import { hold, isSeen, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

/** On the wrong side of a line: he is warned at once; if he stays there, it becomes an event. */
export const trespass = ({ rule }: Bound, yard: Yard, track: Track, since: Instant | undefined, moment: Moment): void => {
  const { figures } = moment.ground.setting
  const cause = `intrusion:${yard.fence.id}:${track.carrier.id}`
  if (!isSeen(track, moment.now, figures)) return moment.book.keep(cause, moment.now)
  hold(moment, {
    kind: 'intrusion', cause, level: rule.level ?? 'orange', fence: yard.fence.id, carriers: [track.carrier.id], ...placeOf(track),
    value: since === undefined ? 0 : Math.round((moment.now - since) / SECOND), allowed: null, since, warnSeconds: figures.warnSeconds, graceSeconds: rule.graceSeconds ?? figures.recordSeconds,
  })
}

/** The same for one who has just crossed lines, without waiting for the next look. */
export const crossing = (track: Track, before: readonly Yard[], moment: Moment): void => {
  const look = (yards: readonly Yard[], others: readonly Yard[], kind: 'intrusion' | 'exit'): void => {
    for (const yard of yards) {
      if (others.includes(yard)) continue
      for (const bound of yard.bound) if (bound.holds && bound.rule.kind === kind && bound.binds(track.carrier)) trespass(bound, yard, track, track.enteredAt.get(yard.fence.id) ?? track.placedAt, moment)
    }
  }
  look(track.inside, before, 'intrusion')
  look(before, track.inside, 'exit')
}
