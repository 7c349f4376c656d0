import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '@anlan/kernel/time'
import type { Report } from '../contract/report.ts'
import { isTimely, type PlacedPlan, placeReport } from './place-report.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const WHO = '01890000-0000-7000-8000-000000000001'
const report = (more: Partial<Report> = {}): Report => ({
  card: 'A001', at: NOW, place: { x: 12, y: 34, floor: null, accuracy: null, indoor: null }, coordinates: 'plan', battery: 80, sos: false, ...more,
})
const plans: PlacedPlan[] = [
  { plan: '厂区', widthMetres: 100, heightMetres: 80, toPlan: (lon, lat) => ({ x: (lon - 122) * 1_000, y: (lat - 37) * 1_000 }) },
  { plan: '控制楼', widthMetres: 30, heightMetres: 20, toPlan: null },
]
const place = (it: Report, of: readonly PlacedPlan[] = plans) => placeReport(it, WHO, of, { accuracy: 5 }, (lon, lat) => ({ lon: lon - 0.005, lat }))

describe('a report', () => {
  it('in metres lies on the plan that it names, or on the first', () => {
    expect(place(report())).toEqual({ carrier: WHO, at: NOW, plan: '厂区', x: 12, y: 34, floor: 1, accuracy: 5, indoor: null, battery: 80, sos: false })
    expect(place(report({ place: { x: 1, y: 2, plan: '控制楼', floor: 3, accuracy: 1.5, indoor: true } }))).toMatchObject({ plan: '控制楼', floor: 3, accuracy: 1.5, indoor: true })
  })
  it('in degrees lies on the plan that holds it; GCJ-02 is brought back first', () => {
    const degrees = { x: 122.05, y: 37.04, floor: null, accuracy: null, indoor: false }
    expect(place(report({ coordinates: 'cgcs2000', place: degrees }))).toMatchObject({ plan: '厂区', x: expect.closeTo(50, 6), y: expect.closeTo(40, 6) })
    expect(place(report({ coordinates: 'gcj02', place: degrees }))).toMatchObject({ x: expect.closeTo(45, 6) })
  })
  it('that no plan holds is heard without a place', () => {
    expect(place(report({ coordinates: 'wgs84', place: { x: 120, y: 36, floor: null, accuracy: null, indoor: null } }))).toMatchObject({ plan: null, battery: 80 })
    for (const [x, y] of [[123, 37], [122.05, 36], [122.05, 38]] as const) expect(place(report({ coordinates: 'wgs84', place: { x, y, floor: null, accuracy: null, indoor: null } })).plan).toBeNull()
    expect(place(report({ place: { x: 1, y: 1, plan: '别处', floor: null, accuracy: null, indoor: null } })).plan).toBeNull()
    expect(place(report(), []).plan).toBeNull()
    expect(place(report({ place: null, sos: true }))).toMatchObject({ plan: null, sos: true })
  })
  it.each([[0, true], [2 * MINUTE, true], [3 * MINUTE, false], [-7 * DAY, true], [-8 * DAY, false], [Number.NaN, false]])('%d ms off is timely: %s', (off, timely) => expect(isTimely(NOW + off, NOW)).toBe(timely))
})
