import type { Instant } from '@anlan/kernel/time'
import type { Alarm, alarmLife } from '../contract/alarm.ts'

/** An alarm with the moment of a move written on it. A second time of the same does not count: what is asked later is how soon somebody came. */
export const stamped = (alarm: Alarm, move: keyof typeof alarmLife.moves, at: Instant, words: string | undefined): Alarm => {
  if (move === 'acknowledge') return { ...alarm, acknowledgedAt: alarm.acknowledgedAt ?? at }
  if (move === 'handle') return { ...alarm, handledAt: alarm.handledAt ?? at }
  return { ...alarm, overAt: at, ...(move === 'misreport' && words !== undefined ? { misreportReason: words } : {}) }
}
