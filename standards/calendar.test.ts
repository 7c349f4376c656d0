import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@anlan/kernel/time'
import { BUILT_IN_CALENDARS } from './calendar/built-in.ts'
import { type Calendar, calendarSchema } from './calendar/calendar-schema.ts'
import { CN_2026 } from './calendar/cn-2026.ts'
import { CN_2027 } from './calendar/cn-2027.ts'
import { DAY_KIND_TITLES, dayKind, isWorkDay, matchesWorkDayType, withCalendar } from './calendar.ts'

const anyDay = fc.integer({ min: 0, max: 365 * 6 }).map((days) => addDays('2024-01-01', days))
const yearOf = (year: number) => Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index))

describe('the calendar of 2026', () => {
  it('has 248 workdays, 33 days off in holidays and 6 make-up days', () => {
    const days = yearOf(2026).map((day) => ({ day, ...dayKind(day, BUILT_IN_CALENDARS) }))
    expect(days.filter(({ day }) => isWorkDay(day, BUILT_IN_CALENDARS))).toHaveLength(248)
    expect(days.filter(({ kind, name }) => name !== undefined && kind !== 'make-up-work')).toHaveLength(33)
    expect(days.filter(({ kind }) => kind === 'make-up-work')).toHaveLength(6)
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(13)
  })

  it.each([
    ['2026-01-01', 'holiday', '元旦'],
    ['2026-01-02', 'swapped-off', '元旦'],
    ['2026-01-03', 'rest', '元旦'],
    ['2026-01-04', 'make-up-work', '元旦'],
    ['2026-02-28', 'make-up-work', '春节'],
    ['2026-04-06', 'swapped-off', '清明节'],
    ['2026-09-20', 'make-up-work', '国庆节'],
    ['2026-10-07', 'swapped-off', '国庆节'],
    ['2026-11-23', 'workday', undefined],
    ['2026-11-28', 'rest', undefined],
  ] as const)('%s is %s', (day, kind, name) => {
    expect(dayKind(day, BUILT_IN_CALENDARS)).toEqual({ kind, basis: 'published', ...(name === undefined ? {} : { name }) })
    expect(DAY_KIND_TITLES[kind]).toMatch(/^[一-鿿]+$/u)
  })
})

describe('a year without notice', () => {
  it('2027 knows the statutory days and says what it lacks', () => {
    expect(dayKind('2027-02-05', BUILT_IN_CALENDARS)).toMatchObject({ kind: 'holiday', basis: 'statutory-only', name: '春节' })
    expect(dayKind('2027-02-09', BUILT_IN_CALENDARS).note).toContain('2027 年放假调休安排尚未录入')
    expect(yearOf(2027).filter((day) => dayKind(day, BUILT_IN_CALENDARS).kind === 'holiday')).toHaveLength(13)
  })

  it('2028 falls back to weekdays and says so', () => {
    expect(dayKind('2028-10-02', BUILT_IN_CALENDARS)).toEqual({
      kind: 'workday', basis: 'fallback', note: '没有 2028 年的工作日历，暂按周一至周五为工作日判断，请安全管理人员录入',
    })
    expect(dayKind('2028-10-01', BUILT_IN_CALENDARS).kind).toBe('rest')
  })

  it('a loaded calendar takes the place of the built-in one of its year', () => {
    const loaded: Calendar = { ...CN_2027, status: 'announced' }
    const calendars = withCalendar([CN_2027, CN_2026], loaded)
    expect(calendars).toEqual([CN_2026, loaded])
    expect(dayKind('2027-03-01', calendars).basis).toBe('published')
  })
})

describe('what an org decides for itself', () => {
  it('comes before the calendar, with its reason', () => {
    const overrides = [{ day: '2026-11-28', work: true, reason: '赶订单' }, { day: '2026-11-30', work: false, reason: '停产检修' }]
    expect(dayKind('2026-11-28', BUILT_IN_CALENDARS, overrides)).toEqual({ kind: 'workday', basis: 'published', note: '本单位安排：赶订单' })
    expect(isWorkDay('2026-11-30', BUILT_IN_CALENDARS, overrides)).toBe(false)
    expect(matchesWorkDayType('2026-11-30', '2', BUILT_IN_CALENDARS, overrides)).toBe(true)
  })
})

describe('workDayType', () => {
  it('every day is in exactly one of 法定工作日 and 非法定工作日, and always in 每天', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(matchesWorkDayType(day, '0', BUILT_IN_CALENDARS)).toBe(true)
        expect(matchesWorkDayType(day, '1', BUILT_IN_CALENDARS)).toBe(!matchesWorkDayType(day, '2', BUILT_IN_CALENDARS))
        expect(matchesWorkDayType(day, '1', BUILT_IN_CALENDARS)).toBe(isWorkDay(day, BUILT_IN_CALENDARS))
      }),
    )
  })

  it('a note is given exactly when the year is not published', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const judged = dayKind(day, BUILT_IN_CALENDARS)
        expect(judged.note === undefined).toBe(judged.basis === 'published')
      }),
    )
  })
})

describe('loading a calendar', () => {
  const newYear = { name: '元旦', from: '2027-01-01', to: '2027-01-03', statutory: ['2027-01-01'], makeUp: ['2027-01-09'] }
  const base = { year: 2027, status: 'announced', source: '通知', holidays: [newYear] }
  const faults = (calendar: unknown) => calendarSchema.safeParse(calendar).error?.issues.map((issue) => issue.message) ?? []

  it('takes the built-in ones and a good one', () => {
    for (const calendar of [...BUILT_IN_CALENDARS, base]) expect(faults(calendar)).toEqual([])
  })

  it('takes a 元旦 that begins in the old year', () => {
    expect(faults({ ...base, holidays: [{ ...newYear, from: '2026-12-31' }] })).toEqual([])
  })

  it.each([
    [{ ...base, year: 1999 }, '年份应在 2000 至 2099 之间'],
    [{ ...base, year: '明年' }, '请填写年份'],
    [{ ...base, status: '已公布' }, '请选择日历状态：已公布，或仅有法定节日'],
    [{ ...base, source: ' ' }, '请填写依据的文件'],
    [{ ...base, holidays: [] }, '请至少填写一个节日'],
    [{ ...base, holidays: [{ ...newYear, from: '2027/1/1' }] }, '日期应为 年-月-日，例如 2027-02-05'],
    [{ ...base, holidays: [{ ...newYear, to: '9' }] }, '日期应为 年-月-日，例如 2027-02-05'],
    [{ ...base, holidays: [{ ...newYear, to: '2027-13-01' }] }, '没有这一天，请核对日期'],
    [{ ...base, holidays: [{ ...newYear, to: '2027-02-30' }] }, '没有这一天，请核对日期'],
    [{ ...base, holidays: [{ ...newYear, to: '2026-12-31' }] }, '元旦的结束日期早于开始日期'],
    [{ ...base, holidays: [{ ...newYear, to: '2027-12-31' }] }, '元旦放假超过 31 天，请核对日期'],
    [{ ...base, holidays: [{ ...newYear, statutory: ['2027-01-08'] }] }, '2027-01-08不在元旦的放假期间内'],
    [{ ...base, holidays: [{ ...newYear, statutory: [] }] }, '请至少填写一个法定节假日'],
    [{ ...base, holidays: [{ ...newYear, makeUp: ['2027-01-08'] }] }, '2027-01-08不是周六或周日，不能作为补班日'],
    [{ ...base, holidays: [{ ...newYear, makeUp: ['2027-01-02'] }] }, '2027-01-02既放假又补班，请核对'],
    [{ ...base, holidays: [newYear, { ...newYear, makeUp: [] }] }, '2027-01-01重复安排'],
    [{ ...base, holidays: [{ ...newYear, makeUp: ['2027-01-09', '2027-01-09'] }] }, '2027-01-09重复安排'],
    [{ ...base, year: 2028 }, '元旦不在 2028 年内'],
    [{ ...base, status: 'statutory-only' }, '尚未公布调休安排的日历不能有补班日'],
  ])('refuses %#: %s', (calendar, message) => {
    expect(faults(calendar)).toContain(message)
  })

  it('says in Chinese what is missing', () => {
    for (const message of [...faults({}), ...faults({ ...base, holidays: [{}] })]) expect(message).toMatch(/^请/u)
  })
})
