import type { FenceRuleKind } from '../../contract/fence.ts'
import { absence } from './absence.ts'
import { exit } from './exit.ts'
import { intrusion } from './intrusion.ts'
import type { Judge, Moment } from './moment.ts'
import { motionless } from './motionless.ts'
import { overCount } from './over-count.ts'
import { overstay } from './overstay.ts'
import { underCount } from './under-count.ts'
import { fenceHolds, ruleHolds, wallMinute } from './windows.ts'
import { wrongPost } from './wrong-post.ts'

/** Gatherings reach across fences and are judged apart. */
const JUDGES: Readonly<Record<Exclude<FenceRuleKind, 'gathering'>, Judge>> = {
  intrusion, exit, 'over-count': overCount, 'under-count': underCount, overstay, motionless, absence, 'wrong-post': wrongPost,
}

/** Which rules are in force: fences by their own time, rules by their windows. */
export const openRules = ({ ground, now }: Moment): void => {
  const wall = wallMinute(now)
  for (const { fence, bound } of ground.yards) {
    const holds = fenceHolds(fence, now)
    for (const it of bound) it.holds = holds && ruleHolds(it.rule, wall)
  }
}

export const judgeFences = (moment: Moment): void => {
  for (const yard of moment.ground.yards) for (const bound of yard.bound) if (bound.holds && bound.rule.kind !== 'gathering') JUDGES[bound.rule.kind](bound, yard, moment)
}
