import { POSITIONING } from '@anlan/standards/positioning'
import { lasts } from './lasting.ts'
import type { Judge } from './moment.ts'

/** 离岗: seen, with his own place, outside his post's fence for longer than allowed. A silent card is lost, never absent: the time begins anew when he is heard again. */
export const absence: Judge = (bound, yard, moment) => {
  const { threshold, graceSeconds } = bound.rule
  for (const track of bound.named) {
    if (!yard.people.has(track))
      lasts({ kind: 'absence', level: 'orange', since: undefined, allowed: threshold ?? POSITIONING.absenceSeconds.value, grace: graceSeconds ?? 0 }, bound, yard, track, moment)
  }
}
