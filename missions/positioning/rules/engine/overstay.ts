import { POSITIONING } from '@anlan/standards/positioning'
import { lasts } from './lasting.ts'
import type { Judge } from './moment.ts'

/** 滞留: in a fence for longer than allowed. */
export const overstay: Judge = (bound, yard, moment) => {
  const { threshold, graceSeconds } = bound.rule
  for (const track of yard.people) {
    if (bound.binds(track.carrier))
      lasts({ kind: 'overstay', level: 'yellow', since: track.enteredAt.get(yard.fence.id), allowed: threshold ?? POSITIONING.overstaySeconds.value, grace: graceSeconds ?? 0 }, bound, yard, track, moment)
  }
}
