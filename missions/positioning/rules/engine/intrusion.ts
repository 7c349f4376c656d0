import type { Judge } from './moment.ts'
import { trespass } from './trespass.ts'

/** 越界: somebody is in who may not be. */
export const intrusion: Judge = (bound, yard, moment) => {
  for (const track of yard.people) if (bound.binds(track.carrier)) trespass(bound, yard, track, track.enteredAt.get(yard.fence.id), moment)
}
