import { addDays, HOUR, type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import type { UpgradeWindow } from './upgrade.ts'

/** What a day is by the work calendar. */
export type DaySort = 'work' | 'rest' | 'holiday'
export interface WindowSetting {
  /** Hours of the day; from 20 until 6 runs over midnight. */
  readonly night: { readonly from: number; readonly until: number }
  readonly events: readonly { readonly title: string; readonly from: Instant; readonly until: Instant }[]
}

const dayWindow = (day: PlantDay, sort: DaySort): UpgradeWindow[] =>
  sort === 'work' ? [] : [{ reason: sort === 'holiday' ? 'holiday' : 'rest-day', title: sort === 'holiday' ? '节假日' : '公休日', from: startOfDay(day), until: startOfDay(addDays(day, 1)) }]

const nightWindows = (day: PlantDay, { from, until }: WindowSetting['night']): UpgradeWindow[] => {
  const at = (hours: number): Instant => startOfDay(day) + hours * HOUR
  const night = (begins: Instant, ends: Instant): UpgradeWindow => ({ reason: 'night', title: '夜间', from: begins, until: ends })
  if (from === until) return []
  return from < until ? [night(at(from), at(until))] : [night(at(0), at(until)), night(at(from), at(24))]
}

/** All windows that touch a day: major events first, then holidays and rest days, then the night (GB 30871-2022 5.1.1). */
export const windowsOf = (day: PlantDay, sort: DaySort, { night, events }: WindowSetting): UpgradeWindow[] => [
  ...events.map(({ title, from, until }): UpgradeWindow => ({ reason: 'major-event', title, from, until })),
  ...dayWindow(day, sort),
  ...nightWindows(day, night),
]
