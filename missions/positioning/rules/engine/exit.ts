import type { Judge } from './moment.ts'
import { trespass } from './trespass.ts'

/** 越界, the other way: somebody is out who may not leave. The named are asked for wherever they are; others once they were in. */
export const exit: Judge = (bound, yard, moment) => {
  for (const track of bound.named.length > 0 ? bound.named : yard.left)
    if (track.plan !== null && !yard.people.has(track) && bound.binds(track.carrier)) trespass(bound, yard, track, undefined, moment)
}
