import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { calendarLoaded, loadCalendar, setWorkDay, workDaySet } from '../contract/work-calendar.ts'
import { decideLoad, holdsForEverybody } from '../rules/work-calendar.ts'
import { loadCalendars } from '../store/load-calendars.ts'
import { loadOrg } from '../store/load-org.ts'
import { saveCalendar, saveWorkDay } from '../store/save-calendar.ts'

export const loadCalendarIntake = answer(loadCalendar, async ({ calendar }, scope) => {
  const [own, known] = [await loadOrg(scope.tx, scope.org), await loadCalendars(scope.tx, scope.org)]
  const decision = decideLoad(calendar, known.find((it) => it.own && it.calendar.year === calendar.year)?.calendar)
  if (!decision.accepted) return decision
  const everybody = own !== undefined && holdsForEverybody(own.org.kind)
  await saveCalendar(scope.tx, calendar, { org: scope.org, everybody, by: scope.actor.name, at: scope.now })
  scope.record(calendarLoaded, { data: { calendar } })
  return accept({ year: calendar.year })
})

export const setWorkDayIntake = answer(setWorkDay, async ({ day, work, reason }, scope) => {
  if (work !== null && reason === '') return refuse('no-reason', '请填写原因，例如停产检修、厂庆', { field: 'reason' })
  await saveWorkDay(scope.tx, scope.org, day, work, reason)
  scope.record(workDaySet, { data: { day, work, reason } })
  return accept({ day })
})
