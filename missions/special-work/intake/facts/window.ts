import { plantDay } from '@anlan/kernel/time'
import { workCalendar } from '@anlan/plant/contract/work-calendar'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { dayKind } from '@anlan/standards/calendar'
import { eventWindowRegister, type Setting } from '../../contract/setting.ts'
import { type UpgradeWindow, windowAt } from '../../rules/level/upgrade.ts'
import { type DaySort, windowsOf } from '../../rules/level/windows.ts'

/** Whether it is a time now in which hot work has to be upgraded. */
export const windowNow = async (scope: Scope, { night }: Setting): Promise<UpgradeWindow | null> => {
  const day = plantDay(scope.now)
  const calendar = await scope.ask(workCalendar, {})
  const { kind } = calendar.accepted ? dayKind(day, calendar.value.calendars, calendar.value.overrides) : dayKind(day, [])
  const sort: DaySort = kind === 'holiday' ? 'holiday' : kind === 'rest' || kind === 'swapped-off' ? 'rest' : 'work'
  const events = (await everyRow(scope, eventWindowRegister)).map(({ data }) => data)
  return windowAt(windowsOf(day, sort, { night, events }), scope.now)
}
