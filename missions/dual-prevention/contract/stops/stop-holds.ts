import type { Instant } from '@anlan/kernel/time'
import type { StopRecord } from '../records.ts'

const LIVING: readonly (string | null | undefined)[] = ['approved', 'running', 'to-restart']

/**
 * Whether a stop holds at a moment: approved by somebody else, begun, and not ended by its 复产检查. Its planned end passing
 * does not end it. An ended one held until it ended.
 */
export const stopHolds = ({ state, startAt, endAt, endedAt }: Pick<StopRecord, 'state' | 'startAt' | 'endAt' | 'endedAt'>, now: Instant): boolean =>
  startAt <= now && (LIVING.includes(state) || ((state ?? 'ended') === 'ended' && now < (endedAt ?? endAt)))
