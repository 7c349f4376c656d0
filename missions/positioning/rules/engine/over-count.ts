import { POSITIONING } from '@anlan/standards/positioning'
import { exceeds } from './exceeds.ts'
import { boundIn, headsIn, hold, idsOf, type Judge, middleOf } from './moment.ts'

/** 超员: heads in a fence, the silent ones where they were last seen. Without a number there is nothing to exceed. */
export const overCount: Judge = (bound, yard, moment) => {
  const { threshold, operator, graceSeconds, level } = bound.rule
  if (threshold === null) return
  const heads = headsIn(yard, bound)
  if (!exceeds(heads, operator ?? '>', threshold)) return
  hold(moment, {
    kind: 'over-count', cause: `over-count:${yard.fence.id}:${yard.bound.indexOf(bound)}`, level: level ?? 'orange', fence: yard.fence.id, carriers: idsOf(boundIn(yard, bound)), ...middleOf(yard),
    value: heads, allowed: threshold, graceSeconds: graceSeconds ?? POSITIONING.overCountSeconds.value, counts: true,
  })
}
