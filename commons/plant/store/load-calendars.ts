import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Calendar } from '@anlan/standards/calendar/calendar-schema'
import type { DayOverride } from '@anlan/standards/calendar'

export interface CalendarRow {
  readonly own: boolean
  readonly changedAt: number
  readonly changedBy: string
  readonly calendar: Calendar
}

/** What holds for everybody and what the org loaded itself. */
export const loadCalendars = (tx: Tx, org: Id): Promise<CalendarRow[]> =>
  tx.many(sql<CalendarRow>`select org_id = ${org} as own, changed_at as "changedAt", changed_by as "changedBy", calendar from work_calendar order by year`)

export const loadOverrides = (tx: Tx, org: Id): Promise<DayOverride[]> =>
  tx.many(sql<DayOverride>`select day, work, reason from work_day_override where org_id = ${org} order by day`)
