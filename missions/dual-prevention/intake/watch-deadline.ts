import { clearAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import type { Danger } from '../contract/records.ts'
import { nextClimb } from '../rules/overdue-climb.ts'
import { rulesOf } from './rules-of.ts'

/** The schedule that climbs; one row a danger, keyed by its id. */
export const CLIMB = 'dual-prevention.climb-danger'
export const overdueCause = (id: Id): string => `danger-overdue:${id}`

/** From now on the end of the deadline, or the next step of the climb, is watched. */
export const watchDeadline = async (scope: Scope, danger: Danger): Promise<void> => {
  const next = nextClimb(danger, await rulesOf(scope))
  if (next !== null) await scope.schedule(CLIMB, danger.id, next.at)
}

/** Rectified: nobody climbs any more, and an alarm about it has lost its cause. */
export const stopWatching = async (scope: Scope, danger: Danger): Promise<void> => {
  await scope.unschedule(CLIMB, danger.id)
  if (danger.climbed > 0) await scope.order(clearAlarm, { cause: overdueCause(danger.id), reason: '隐患已提交整改' })
}
