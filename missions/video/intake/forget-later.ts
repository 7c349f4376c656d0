import { DAY, HOUR, plantDay, startOfDay } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'

export const FORGET = 'video.forget'
/** When nobody works at it. */
const AT = 3 * HOUR

/** What was kept long enough goes in the night that follows; once for each day, however often it is asked for. */
export const forgetLater = (scope: Scope): Promise<void> => {
  const today = plantDay(scope.now)
  return scope.schedule(FORGET, today, startOfDay(today) + DAY + AT)
}
