import { addDays, plantDay } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import type { Settings } from '../contract/settings.ts'
import { publishAt } from '../rules/commitment-days.ts'

/** The schedules of this house; each org has one row of each. */
export const COMMITMENT_HOUR = 'responsibility.commitment-hour'
export const DUTY_WATCH = 'responsibility.duty-watch'
export const HANDOVER_WATCH = 'responsibility.handover-watch'
export const DRIFT_WATCH = 'responsibility.drift-watch'

const DAILY = 'daily'
/** When the day's duties are looked at. */
const DUTY_HOUR = '07:30'

/** The next moment of this kind after now. */
const nextAt = (now: number, by: string): number => {
  const today = plantDay(now)
  const at = publishAt(today, by)
  return at > now ? at : publishAt(addDays(today, 1), by)
}

export const watchCommitment = (scope: Scope, { publishBy }: Settings): Promise<void> => scope.schedule(COMMITMENT_HOUR, DAILY, nextAt(scope.now, publishBy))
export const watchDuties = (scope: Scope): Promise<void> => scope.schedule(DUTY_WATCH, DAILY, nextAt(scope.now, DUTY_HOUR))
export const watchHandovers = (scope: Scope, at: number): Promise<void> => scope.schedule(HANDOVER_WATCH, DAILY, at)
/** Something of the day has changed: what was published is compared once, however much changed. */
export const watchDrift = (scope: Scope): Promise<void> => scope.schedule(DRIFT_WATCH, 'now', scope.now)

export const watchAll = async (scope: Scope, settings: Settings): Promise<void> => {
  await watchCommitment(scope, settings)
  await watchDuties(scope)
  await watchHandovers(scope, scope.now)
}
