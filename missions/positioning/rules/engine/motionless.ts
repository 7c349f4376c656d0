import { POSITIONING } from '@anlan/standards/positioning'
import { lasts } from './lasting.ts'
import type { Judge } from './moment.ts'

/** 静止: has not moved in a dangerous place for longer than set. Whoever moves is out of it at once. */
export const motionless: Judge = (bound, yard, moment) => {
  const { threshold, graceSeconds } = bound.rule
  const allowed = threshold ?? POSITIONING.motionlessSeconds.value
  for (const track of yard.people) {
    if (bound.binds(track.carrier))
      lasts({ kind: 'motionless', level: 'red', since: track.stillSince, allowed, grace: graceSeconds ?? 0 }, bound, yard, track, moment)
  }
}
