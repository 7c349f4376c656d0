import { clearAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import type { Danger } from '../contract/records.ts'
import { nextClimb } from '../rules/overdue-climb.ts'
import { rulesOf } from './rules-of.ts'

/** The schedule that climbs; one row a danger, keyed by its id. */
export const CLIMB = 'dual-prevention.climb-danger'
export const overdueCause = (id: Id): string => `danger-overdue:${id}`

/** From now on the end of the deadline, or the next step of the climb, is watched; rectified or put off, its alarm has lost its cause. */
export const watchDeadline = async (scope: Scope, danger: Danger, before?: Danger): Promise<void> => {
  const next = nextClimb(danger, await rulesOf(scope))
  if (next === null) await scope.unschedule(CLIMB, danger.id)
  else await scope.schedule(CLIMB, danger.id, next.at)
  if (before !== undefined && before.climbed > 0 && (danger.climbed === 0 || danger.state !== 'rectifying'))
    await scope.order(clearAlarm, { cause: overdueCause(danger.id), reason: danger.state === 'rectifying' ? '整改期限已更改' : '隐患已提交整改' })
}
