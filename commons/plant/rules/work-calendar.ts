import { type Decision, accept, refuse } from '@anlan/kernel/decision'
import type { OrgKind } from '@anlan/kernel/role'
import type { Calendar } from '@anlan/standards/calendar/calendar-schema'
import { withCalendar } from '@anlan/standards/calendar'

export interface LoadedYear {
  readonly own: boolean
  readonly changedAt: number
  readonly calendar: Calendar
}

/** Built in, then what the district or the platform loaded (the later one), then the org's own. */
export const calendarsInForce = (builtIn: readonly Calendar[], loaded: readonly LoadedYear[]): readonly Calendar[] =>
  loaded
    .toSorted((a, b) => Number(a.own) - Number(b.own) || a.changedAt - b.changedAt)
    .reduce((calendars, { calendar }) => withCalendar(calendars, calendar), builtIn)

/** Whose calendar holds for everybody. */
export const holdsForEverybody = (kind: OrgKind): boolean => kind === 'district' || kind === 'platform'

/** A year that has been announced does not become unannounced again. */
export const decideLoad = (calendar: Calendar, before: Calendar | undefined): Decision<Calendar> =>
  before?.status === 'announced' && calendar.status === 'statutory-only'
    ? refuse('calendar-announced', `${calendar.year} 年的日历已按公布的通知录入，不能改回仅有法定节日`, { field: 'calendar.status' })
    : accept(calendar)
