import type { Id } from '@anlan/kernel/id'
import type { Instant, PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Calendar } from '@anlan/standards/calendar/calendar-schema'

export interface CalendarChange {
  readonly org: Id
  readonly everybody: boolean
  readonly by: string
  readonly at: Instant
}

export const saveCalendar = (tx: Tx, calendar: Calendar, { org, everybody, by, at }: CalendarChange): Promise<number> =>
  tx.run(sql`insert into work_calendar as c (org_id, year, everybody, calendar, changed_by, changed_at)
    values (${org}, ${calendar.year}, ${everybody}, ${JSON.stringify(calendar)}, ${by}, ${at})
    on conflict (org_id, year) do update set calendar = excluded.calendar, everybody = excluded.everybody,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = c.version + 1`)

/** `work: null` takes the org's word back. */
export const saveWorkDay = (tx: Tx, org: Id, day: PlantDay, work: boolean | null, reason: string): Promise<number> =>
  tx.run(
    work === null
      ? sql`delete from work_day_override where org_id = ${org} and day = ${day}`
      : sql`insert into work_day_override (org_id, day, work, reason) values (${org}, ${day}, ${work}, ${reason})
          on conflict (org_id, day) do update set work = excluded.work, reason = excluded.reason`,
  )
