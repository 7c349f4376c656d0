import { POSITIONING } from '@anlan/standards/positioning'
import { lasts } from './lasting.ts'
import type { Judge } from './moment.ts'

/** 串岗: stays in an area that is not his post's; whoever only walks through is not asked. */
export const wrongPost: Judge = (bound, yard, moment) => {
  for (const track of yard.people) {
    if (bound.binds(track.carrier))
      lasts({ kind: 'wrong-post', level: 'yellow', since: track.enteredAt.get(yard.fence.id), allowed: null, grace: bound.rule.graceSeconds ?? POSITIONING.wrongPostSeconds.value }, bound, yard, track, moment)
  }
}
