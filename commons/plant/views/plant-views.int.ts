import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/clock/new-id'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { CN_2026 } from '@anlan/standards/calendar/cn-2026'
import { dayKind } from '@anlan/standards/calendar'
import { applicability } from '../contract/applicability.ts'
import { areaRegister, equipmentRegister } from '../contract/place.ts'
import { loadCalendar, setWorkDay, workCalendar } from '../contract/work-calendar.ts'
import { plant } from '../module.ts'
import { openDistrict } from '../testing/district.ts'

let test: TestHouse
let district: Awaited<ReturnType<typeof openDistrict>>
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant], folders: [REGISTERS] })
  district = await openDistrict(test)
})
afterAll(() => test.close())

it('tells the notice and the law apart', async () => {
  const station = await district.register('庆加油站', { type: 'station' })
  const found = await test.house.query(district.officer, applicability, { id: station.id })
  if (!found.accepted) return expect.fail(found.refusal.message)
  expect(found.value.systems).toHaveLength(6)
  expect(found.value.systems.filter((it) => it.applies).map((it) => it.id)).toEqual(['petrol-station'])
  expect(found.value.duties.map((it) => it.id)).toContain('dual-prevention')
  expect(found.value.duties.some((it) => it.status === '待核')).toBe(true)
  const own = await test.house.query(test.speaker(['worker'], { org: station.id }), applicability, {})
  expect(own).toEqual(found)
  expect(await test.house.query(district.officer, applicability, {})).toMatchObject({ refusal: { code: 'no-enterprise' } })
})

const NEXT = {
  year: 2027,
  status: 'announced' as const,
  source: '测试用通知',
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', statutory: ['2027-01-01'], makeUp: ['2027-01-09'] }],
}

it('lets the year that the district loads hold for every enterprise, and an own day before it', async () => {
  const org = await district.register('历企业')
  const manager = test.speaker(['safety-manager'], { org: org.id })
  const judge = async (day: string) => {
    const answer = await test.house.query(manager, workCalendar, {})
    return answer.accepted ? dayKind(day, answer.value.calendars, answer.value.overrides) : undefined
  }
  expect(await judge('2027-01-09')).toMatchObject({ kind: 'rest', basis: 'statutory-only' })
  expect(await test.house.command(district.officer, loadCalendar, { calendar: NEXT })).toMatchObject({ accepted: true })
  expect(await judge('2027-01-09')).toMatchObject({ kind: 'make-up-work', basis: 'published' })
  expect(await test.house.command(manager, setWorkDay, { day: '2027-01-09', work: false })).toMatchObject({ refusal: { code: 'no-reason', field: 'reason' } })
  await test.house.command(manager, setWorkDay, { day: '2027-01-09', work: false, reason: '停产检修' })
  expect(await judge('2027-01-09')).toMatchObject({ kind: 'rest', note: '本单位安排：停产检修' })
  await test.house.command(manager, setWorkDay, { day: '2027-01-09', work: null })
  expect(await judge('2027-01-09')).toMatchObject({ kind: 'make-up-work' })
})

it('does not let one enterprise load a year for another', async () => {
  const [one, other] = [await district.register('甲历'), await district.register('乙历')]
  const load = { calendar: { ...CN_2026, year: 2028, holidays: [{ name: '厂庆', from: '2028-03-01', to: '2028-03-01', statutory: ['2028-03-01'], makeUp: [] }] } }
  expect(await test.house.command(test.speaker(['safety-manager'], { org: one.id }), loadCalendar, load)).toMatchObject({ accepted: true })
  const years = async (org: string) => {
    const answer = await test.house.query(test.speaker(['worker'], { org }), workCalendar, {})
    return answer.accepted ? answer.value.calendars.map((it) => it.year) : []
  }
  expect(await years(one.id)).toContain(2028)
  expect(await years(other.id)).not.toContain(2028)
})

it('keeps areas with their ring, and equipment of every enterprise to itself', async () => {
  const [one, other] = [await district.register('甲区'), await district.register('乙区')]
  const manager = test.speaker(['safety-manager'], { org: one.id })
  const { save, list } = endpointsOf(areaRegister)
  const ring = [{ x: 8, y: 84 }, { x: 44, y: 84 }, { x: 44, y: 112 }]
  const area = { name: '溶剂储罐区', kind: 'tank-farm' as const, level: '2' as const, hazardous: true, explosive: true, polygon: ring }
  expect(await test.house.command(manager, save, { id: newId(), version: 0, data: { ...area, polygon: ring.slice(0, 2) } })).toMatchObject({ refusal: { message: '区域至少要有三个角' } })
  expect(await test.house.command(manager, save, { id: newId(), version: 0, data: area })).toMatchObject({ accepted: true })
  expect(await test.house.query(manager, list, {})).toMatchObject({ value: { total: 1, rows: [{ data: { polygon: ring, explosive: true } }] } })
  const equipment = endpointsOf(equipmentRegister)
  const tank = { tag: 'V-101', name: '二甲苯储罐', inspectUntil: '2026-12-01' }
  await test.house.command(manager, equipment.save, { id: newId(), version: 0, data: tank })
  expect(await test.house.query(manager, equipment.list, {})).toMatchObject({ value: { rows: [{ expiry: 'soon', data: tank }] } })
  expect(await test.house.query(test.speaker(['worker'], { org: other.id }), equipment.list, {})).toMatchObject({ value: { total: 0 } })
})
