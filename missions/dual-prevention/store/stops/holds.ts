import type { Instant } from '@anlan/kernel/time'
import { sql } from '@anlan/platform/database/database'

/** `contract/stops/stop-holds` for the row `s` of `stop_record`. */
export const holdsNow = (now: Instant) => sql`not s.deleted and s.start_at <= ${now}
  and (s.state in ('approved', 'running', 'to-restart') or (s.state = 'ended' and ${now} < coalesce(s.ended_at, s.end_at)))`
