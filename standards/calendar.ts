import { type PlantDay, weekday } from '@anlan/kernel/time'
import type { Calendar } from './calendar/calendar-schema.ts'
import type { CodeOf } from './code-table.ts'
import type { WORK_DAY_TYPE } from './code-tables.ts'

/** workday, 休息日, statutory 节日, day off by 调休, weekend day worked in exchange. */
export type DayKind = 'workday' | 'rest' | 'holiday' | 'swapped-off' | 'make-up-work'

/** How far the answer can be trusted: the notice, the regulation alone, or weekdays alone. */
export type DayBasis = 'published' | 'statutory-only' | 'fallback'

/** An org's own word about a day, e.g. a works holiday or a Sunday worked. */
export interface DayOverride {
  readonly day: PlantDay
  readonly work: boolean
  readonly reason: string
}

export interface JudgedDay {
  readonly kind: DayKind
  readonly basis: DayBasis
  /** 节日名称, on its days off and its make-up days. */
  readonly name?: string
  /** What to tell the safety administrator, in Chinese; absent where there is nothing to tell. */
  readonly note?: string
}

export const DAY_KIND_TITLES: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  rest: '休息日',
  holiday: '法定节假日',
  'swapped-off': '调休放假',
  'make-up-work': '调休补班',
}

const NOTES: Readonly<Record<DayBasis, (year: string) => string | undefined>> = {
  published: () => undefined,
  'statutory-only': (year) => `${year} 年放假调休安排尚未录入，仅按法定节日和周一至周五判断，请安全管理人员在公布后录入`,
  fallback: (year) => `没有 ${year} 年的工作日历，暂按周一至周五为工作日判断，请安全管理人员录入`,
}

const basisOf = (year: string, calendars: readonly Calendar[]): DayBasis => {
  const own = calendars.filter((it) => String(it.year) === year)
  if (own.some((it) => it.status === 'announced')) return 'published'
  return own.length > 0 ? 'statutory-only' : 'fallback'
}

const isWeekend = (day: PlantDay): boolean => weekday(day) > 5

const marked = (day: PlantDay, calendars: readonly Calendar[]): { kind: DayKind; name: string } | undefined => {
  for (const holiday of calendars.flatMap((it) => it.holidays)) {
    const { name } = holiday
    if (holiday.makeUp.includes(day)) return { kind: 'make-up-work', name }
    if (holiday.statutory.includes(day)) return { kind: 'holiday', name }
    if (holiday.from <= day && day <= holiday.to) return { kind: isWeekend(day) ? 'rest' : 'swapped-off', name }
  }
  return undefined
}

/** What `day` is by the calendars at hand. An override of the org comes before them; a year not published says so. */
export const dayKind = (
  day: PlantDay,
  calendars: readonly Calendar[],
  overrides: readonly DayOverride[] = [],
): JudgedDay => {
  const year = day.slice(0, 4)
  const basis = basisOf(year, calendars)
  const own = overrides.find((it) => it.day === day)
  if (own !== undefined) return { kind: own.work ? 'workday' : 'rest', basis, note: `本单位安排：${own.reason}` }
  const note = NOTES[basis](year)
  return { ...(marked(day, calendars) ?? { kind: isWeekend(day) ? 'rest' : 'workday' }), basis, ...(note === undefined ? {} : { note }) }
}

export const isWorkDay = (day: PlantDay, calendars: readonly Calendar[], overrides: readonly DayOverride[] = []): boolean => {
  const { kind } = dayKind(day, calendars, overrides)
  return kind === 'workday' || kind === 'make-up-work'
}

/** Whether a plan of that workDayType falls due on `day`: 0 每天, 1 法定工作日, 2 非法定工作日. */
export const matchesWorkDayType = (
  day: PlantDay,
  workDayType: CodeOf<typeof WORK_DAY_TYPE>,
  calendars: readonly Calendar[],
  overrides: readonly DayOverride[] = [],
): boolean => workDayType === '0' || (workDayType === '1') === isWorkDay(day, calendars, overrides)

/** The calendars with `loaded` in the place of the one of its year. */
export const withCalendar = (calendars: readonly Calendar[], loaded: Calendar): readonly Calendar[] =>
  [...calendars.filter((it) => it.year !== loaded.year), loaded].sort((a, b) => a.year - b.year)
