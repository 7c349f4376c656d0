import { describe, expect, it } from 'vitest'
import { BUILT_IN_CALENDARS } from '@anlan/standards/calendar/built-in'
import { id, plan as sample } from '../testing/sample-records.ts'
import { countByDay, countByHour, daysFrom, foresee, type ForecastPlan } from './forecast-dues.ts'
import { fitsDayBy } from './work-days.ts'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const plan = (n: number, more: Parameters<typeof sample>[0] = {}): ForecastPlan => ({
  ...sample(more), id: id(n), postName: '操作工', unit: id(1), classify1: '3', classify2: '3-2', description: '按规程升温', inspectionContent: '查看升温记录', unitName: '聚合装置', riskEventName: '反应失控',
})
const HOURS = { cycle: 6, cycleUnit: '小时', windowStart: '20:00', windowEnd: '08:00' } as const
const fits = fitsDayBy(BUILT_IN_CALENDARS, [])
const DAYS = { from: '2026-11-24', to: '2026-11-26' }

describe('given plans as they stand', () => {
  it('when days are foreseen, then all that begins on them comes in order, windows over midnight too', () => {
    const found = foresee([plan(2, HOURS), plan(1)], DAYS, { fits, pauses: new Map() })
    expect(found.map(({ plan: of, startAt }) => [of.id === id(1) ? 'day' : 'hours', (startAt - at('2026-11-24T00:00')) / 3_600_000])).toEqual([['day', 0], ['hours', 2], ['hours', 20], ['day', 24], ['hours', 26], ['hours', 44]])
    expect(countByDay(found, daysFrom('2026-11-24', 3))).toEqual([{ day: '2026-11-24', count: 3, paused: 0 }, { day: '2026-11-25', count: 3, paused: 0 }, { day: '2026-11-26', count: 0, paused: 0 }])
    expect(countByHour(found, '2026-11-24').map((count, hour) => [hour, count]).filter(([, count]) => count !== 0)).toEqual([[0, 1], [2, 1], [20, 1]])
  })
  it('when two begin together, then the one that ends first comes first, and then by id', () => {
    const found = foresee([plan(3), plan(2), plan(4, { cycle: 2 })], { from: '2026-11-25', to: '2026-11-26' }, { fits, pauses: new Map() })
    expect(found.map(({ plan: of }) => of.id)).toEqual([id(2), id(3), id(4)])
  })
  it('when a stop pauses what controls the running unit, then it is marked and not counted; what goes on is not', () => {
    const pauses = new Map([[id(1), [{ startAt: at('2026-11-24T00:00'), until: at('2026-11-25T00:00') }]]])
    const found = foresee([plan(1), { ...plan(2), classify1: '4', classify2: '4-3' }], DAYS, { fits, pauses })
    expect(found.map(({ paused }) => paused)).toEqual([true, false, false, false])
    expect(countByDay(found, ['2026-11-24'])).toEqual([{ day: '2026-11-24', count: 1, paused: 1 }])
    expect(countByHour(found, '2026-11-24')[0]).toBe(1)
  })
})
