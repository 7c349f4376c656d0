import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { BUILT_IN_CALENDARS } from '@anlan/standards/calendar/built-in'
import { workCalendar } from '../contract/work-calendar.ts'
import { calendarsInForce } from '../rules/work-calendar.ts'
import { loadCalendars, loadOverrides } from '../store/load-calendars.ts'

export const workCalendarView = answer(workCalendar, async (_input, { tx, org }) => {
  const [loaded, overrides] = await Promise.all([loadCalendars(tx, org), loadOverrides(tx, org)])
  return accept({
    calendars: [...calendarsInForce(BUILT_IN_CALENDARS, loaded)],
    overrides,
    loaded: loaded.map(({ own, changedAt, changedBy, calendar }) => ({ year: calendar.year, own, by: changedBy, at: changedAt })),
  })
})
