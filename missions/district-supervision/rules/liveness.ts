import { HOUR, type Instant, type PlantDay, startOfDay, DAY } from '@anlan/kernel/time'

/** Our own figures: the notice says "online", not how often. A plant that works delivers inspections every shift. */
export const LIVE_WITHIN = 24 * HOUR
export const QUIET_WITHIN = 72 * HOUR

export const LIVE_STATES = { live: '在线', quiet: '超过一天未报送', silent: '超过三天未报送', never: '尚未接入' } as const
export type LiveState = keyof typeof LIVE_STATES

export const liveOf = (lastAt: Instant | null, now: Instant): LiveState => {
  if (lastAt === null) return 'never'
  if (now - lastAt <= LIVE_WITHIN) return 'live'
  return now - lastAt <= QUIET_WITHIN ? 'quiet' : 'silent'
}

/** Whole days past the deadline; 0 while it has not passed. The last day itself is in time. */
export const daysOverdue = (deadline: PlantDay, today: PlantDay): number => Math.max(0, Math.round((startOfDay(today) - startOfDay(deadline)) / DAY))
