import { expect, it } from 'vitest'
import type { Calendar } from '@anlan/standards/calendar/calendar-schema'
import { calendarsInForce, decideLoad, holdsForEverybody } from './work-calendar.ts'

const year = (source: string, status: Calendar['status'] = 'announced'): Calendar => ({ year: 2027, status, source, holidays: [] })

it('prefers the own year, then the later of the others, then the built-in one', () => {
  const builtIn = [year('随产品')]
  const district = { own: false, changedAt: 2, calendar: year('区') }
  const platform = { own: false, changedAt: 1, calendar: year('平台') }
  const own = { own: true, changedAt: 0, calendar: year('本单位') }
  const source = (...loaded: Parameters<typeof calendarsInForce>[1]) => calendarsInForce(builtIn, loaded).map((it) => it.source)
  expect(source()).toEqual(['随产品'])
  expect(source(district, platform)).toEqual(['区'])
  expect(source(own, district)).toEqual(['本单位'])
})

it('lets the calendars of district and platform hold for everybody', () => {
  expect(holdsForEverybody('district')).toBe(true)
  expect(holdsForEverybody('platform')).toBe(true)
  expect(holdsForEverybody('enterprise')).toBe(false)
})

it('does not take back an announced year', () => {
  expect(decideLoad(year('甲', 'statutory-only'), year('乙'))).toMatchObject({ refusal: { code: 'calendar-announced' } })
  expect(decideLoad(year('甲', 'statutory-only'), undefined).accepted).toBe(true)
  expect(decideLoad(year('甲'), year('乙')).accepted).toBe(true)
})
