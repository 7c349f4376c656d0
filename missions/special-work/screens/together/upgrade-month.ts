import { addDays, DAY, type PlantDay, startOfDay, weekday } from '@anlan/kernel/time'
import { type Calendar } from '@anlan/standards/calendar/calendar-schema'
import { DAY_KIND_TITLES, dayKind, type DayOverride } from '@anlan/standards/calendar'
import { windowsOf, type WindowSetting } from '../../rules/level/windows.ts'

export interface UpgradeDay {
  readonly day: PlantDay
  readonly title: string
  /** All day long, by the calendar or by an event. */
  readonly reasons: readonly string[]
}

/** The days of a month with what makes hot work there be managed one level higher, all day or for a part of it; the night is every day's. */
export const upgradeMonth = (month: string, calendars: readonly Calendar[], overrides: readonly DayOverride[], setting: WindowSetting): { readonly before: number; readonly days: readonly UpgradeDay[] } => {
  const first: PlantDay = `${month}-01`
  const days: UpgradeDay[] = []
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) {
    const { kind, name } = dayKind(day, calendars, overrides)
    const sort = kind === 'holiday' ? 'holiday' : kind === 'rest' || kind === 'swapped-off' ? 'rest' : 'work'
    const [from, until] = [startOfDay(day), startOfDay(day) + DAY]
    const touching = windowsOf(day, sort, setting).filter((it) => it.reason !== 'night' && it.from < until && it.until > from)
    days.push({ day, title: name ?? DAY_KIND_TITLES[kind], reasons: [...new Set(touching.map(({ title }) => title))] })
  }
  // A week begins on Monday.
  return { before: (weekday(first) + 6) % 7, days }
}

export const monthAfter = (month: string, step: 1 | -1): string => (step === 1 ? addDays(`${month}-28`, 4) : addDays(`${month}-01`, -1)).slice(0, 7)
