import { type Instant, minuteOfDay, startOfDay, plantDay, MINUTE, DAY } from '@anlan/kernel/time'
import { NEVER_QUIET } from '../contract/alarm.ts'
import type { QuietHours } from '../contract/handle-alarm.ts'

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/**
 * When a notice may go out: now, or at the end of the quiet hours.
 * Red alarms and SOS, gas, fire, guardian-left are never held back.
 */
export const noticeTime = (alarm: { kind: string; level: string }, quiet: QuietHours, now: Instant): Instant => {
  if (alarm.level === 'red' || (NEVER_QUIET as readonly string[]).includes(alarm.kind)) return now
  if (quiet.from === null || quiet.to === null || quiet.from === quiet.to) return now
  const [from, to, minute] = [minutes(quiet.from), minutes(quiet.to), minuteOfDay(now)]
  const inside = from < to ? minute >= from && minute < to : minute >= from || minute < to
  if (!inside) return now
  const today = startOfDay(plantDay(now)) + to * MINUTE
  return today > now ? today : today + DAY
}
