import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import { endpointsOf } from '@anlan/kernel/register'
import { certificateRegister } from '../contract/certificate.ts'
import { listDepartments, removeDepartment, saveDepartment, savePost } from '../contract/department.ts'
import { copyWeek, generateRoster, recordAbsence, rosterWeek, saveShift } from '../contract/roster.ts'
import { openPlant } from '../testing/plant.ts'

let world: Awaited<ReturnType<typeof openPlant>>
beforeAll(async () => {
  world = await openPlant()
})
afterAll(() => world.test.close())

it('fills a post by rotation, and copies a week', async () => {
  const { test } = world
  const { manager, person } = await world.enterprise()
  const [post, day, night] = [newId(), newId(), newId()]
  await test.house.command(manager, savePost, { id: post, name: '罐区操作岗' })
  await test.house.command(manager, saveShift, { id: day, name: '白班', starts: 480, ends: 1200 })
  await test.house.command(manager, saveShift, { id: night, name: '夜班', starts: 1200, ends: 480 })
  expect(await test.house.command(manager, saveShift, { id: newId(), name: '夜班', starts: 0, ends: 60 })).toMatchObject({ refusal: { code: 'name-taken' } })
  const [one, two] = [await person('甲一'), await person('乙二')]
  const fill = { post, from: '2026-11-23', to: '2026-11-29', pattern: [day, night, null], teams: [{ offset: 0, persons: [one] }, { offset: 1, persons: [two] }] }
  expect(await test.house.command(manager, generateRoster, fill)).toMatchObject({ value: { entries: 10 } })
  expect(await test.house.command(manager, generateRoster, fill)).toMatchObject({ value: { entries: 10 } })
  expect(await test.house.command(manager, copyWeek, { from: '2026-11-23', to: '2026-11-25' })).toMatchObject({ refusal: { code: 'weeks-overlap' } })
  expect(await test.house.command(manager, copyWeek, { from: '2026-12-07', to: '2026-12-14' })).toMatchObject({ refusal: { code: 'week-empty' } })
  expect(await test.house.command(manager, copyWeek, { from: '2026-11-23', to: '2026-11-30' })).toMatchObject({ value: { entries: 10 } })
  const week = await test.house.query(manager, rosterWeek, { from: '2026-11-30' })
  if (!week.accepted) return expect.fail(week.refusal.message)
  expect(week.value.entries).toHaveLength(10)
  expect(week.value.entries.find((it) => it.day === '2026-11-30' && it.person === one)).toMatchObject({ shift: day, post })
  expect(week.value.shifts.map((it) => it.name)).toEqual(['白班', '夜班'])
  expect(await test.house.command(manager, generateRoster, { ...fill, to: '2028-01-01' })).toMatchObject({ refusal: { code: 'too-many-days' } })
  expect(await test.house.command(manager, generateRoster, { ...fill, pattern: [newId()] })).toMatchObject({ refusal: { code: 'no-such-shift' } })
})

it('takes leave only in order, with a substitute who is somebody else', async () => {
  const { test } = world
  const { manager, person } = await world.enterprise()
  const who = await person('甲一')
  const leave = { id: newId(), person: who, startsAt: 2000, endsAt: 1000, reason: '事假' }
  expect(await test.house.command(manager, recordAbsence, leave)).toMatchObject({ refusal: { code: 'times-reversed' } })
  expect(await test.house.command(manager, recordAbsence, { ...leave, endsAt: 3000, substitute: who })).toMatchObject({ refusal: { code: 'own-substitute' } })
  expect(await test.house.command(manager, recordAbsence, { ...leave, endsAt: 3000, substitute: newId() })).toMatchObject({ refusal: { field: 'substitute' } })
})

it('keeps departments a tree and does not remove one in use', async () => {
  const { test } = world
  const { manager, person } = await world.enterprise()
  const [top, below] = [newId(), newId()]
  await test.house.command(manager, saveDepartment, { id: top, name: '公司' })
  await test.house.command(manager, saveDepartment, { id: below, name: '车间', parent: top })
  expect(await test.house.command(manager, saveDepartment, { id: top, version: 1, name: '公司', parent: below })).toMatchObject({ refusal: { code: 'department-circle' } })
  expect(await test.house.command(manager, saveDepartment, { id: newId(), name: '车间' })).toMatchObject({ refusal: { code: 'name-taken' } })
  await person('甲一', { department: below })
  expect(await test.house.command(manager, removeDepartment, { id: below })).toMatchObject({ refusal: { code: 'department-in-use' } })
  expect(await test.house.query(manager, listDepartments, {})).toMatchObject({ value: { departments: [{ name: '公司' }, { name: '车间', persons: 1, parent: top }] } })
})

it('tells which certificate runs out', async () => {
  const { test } = world
  const { manager } = await world.enterprise()
  const { save, list } = endpointsOf(certificateRegister)
  const certificate = { holder: '甲一', kind: 'special-operation' as const, number: 'T370000001', issuedOn: '2023-12-01', validUntil: '2026-12-01' }
  expect(await test.house.command(manager, save, { id: newId(), version: 0, data: certificate })).toMatchObject({ accepted: true })
  expect(await test.house.command(manager, save, { id: newId(), version: 0, data: certificate })).toMatchObject({ refusal: { code: 'not-unique' } })
  expect(await test.house.query(manager, list, { expiry: 'soon' })).toMatchObject({ value: { total: 1, rows: [{ expiry: 'soon' }] } })
})
