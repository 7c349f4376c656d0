import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { approveBypass, listBypasses, rejectBypass, requestBypass, restoreBypass } from '../contract/bypass.ts'
import { measurementPointRegister } from '../contract/place.ts'
import { pointAlarms, pointStates, takeReadings } from '../contract/reading.ts'
import { plant } from '../module.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant], folders: [REGISTERS] })
})
afterAll(() => test.close())

const detector = async () => {
  test.clock.move(MONDAY_MORNING)
  const org = newId()
  const [worker, manager] = [test.speaker(['worker'], { org }), test.speaker(['safety-manager'], { org })]
  const point = newId()
  await test.house.command(manager, endpointsOf(measurementPointRegister).save, {
    id: point, version: 0, data: { tag: 'GT-1', name: '罐区可燃气体', quantity: 'combustible-gas', unit: '%LEL', high: 25, highHigh: 50, rangeLow: 0, rangeHigh: 100 },
  } as never)
  const take = (value: number) => test.house.act(systemSpeaker(org, '采集'), (scope) => scope.order(takeReadings, { source: 'feed', readings: [{ point, value, at: scope.now }] }))
  const request = (more: object = {}) =>
    test.house.command(worker, requestBypass, { id: newId(), point, what: 'instrument', reason: '探测器送检', safeguards: '便携式检测仪每小时一次', untilAt: MONDAY_MORNING + 4 * HOUR, ...more })
  const state = async () => {
    const found = await test.house.query(worker, pointStates, { points: [point] })
    return found.accepted ? found.value.points[0] : undefined
  }
  const events = async () => (await test.events(org)).filter((type) => !type.includes('measurement-point')).map((type) => type.replace('plant.', ''))
  return { org, worker, manager, point, take, request, state, events }
}

const idOf = (decision: unknown): string => (decision as { value: { id: string } }).value.id

it('takes a point out of service with the approval of another, and tells its condition again when it is restored', async () => {
  const { worker, manager, take, request, state, events } = await detector()
  await take(30)
  const id = idOf(await request())
  expect(await state()).toMatchObject({ bypassed: false, condition: 'high' })
  expect(await test.house.command(manager, approveBypass, { id, version: 1 })).toMatchObject({ accepted: true, value: { state: 'active', version: 2 } })
  expect(await state()).toMatchObject({ bypassed: true, condition: 'high' })
  await take(60)
  expect(await test.house.query(worker, listBypasses, { out: true })).toMatchObject({ value: { total: 1, rows: [{ id, tag: 'GT-1', overdue: false, unapproved: false }] } })
  expect(await test.house.command(worker, restoreBypass, { id, version: 1, note: '已装回' })).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await test.house.command(worker, restoreBypass, { id, version: 2, note: '已装回并试验' })).toMatchObject({ value: { state: 'restored' } })
  expect(await state()).toMatchObject({ bypassed: false, condition: 'high-high' })
  expect(await events()).toEqual(['point-alarm-raised', 'bypass-requested', 'bypass-approved', 'point-alarm-cleared', 'bypass-restored', 'point-alarm-raised'])
  const alarms = await test.house.query(worker, pointAlarms, {})
  expect(alarms.accepted && alarms.value.alarms.map(({ condition, clearedAt }) => [condition, clearedAt === null])).toEqual([['high-high', true], ['high', false]])
})

it('shows what was taken out without approval, and what was not restored by its time', async () => {
  const { worker, manager, request, state, events } = await detector()
  const id = idOf(await request({ urgent: true }))
  expect(await state()).toMatchObject({ bypassed: true })
  expect(await test.house.query(worker, listBypasses, { search: 'gt-1' })).toMatchObject({ value: { rows: [{ unapproved: true }] } })
  test.clock.move(MONDAY_MORNING + 4 * HOUR)
  await test.settle()
  expect(await test.house.query(worker, listBypasses, { state: ['active'] })).toMatchObject({ value: { rows: [{ overdue: true }] } })
  expect(await events()).toContain('bypass-overrun')
  expect(await test.house.command(manager, rejectBypass, { id, version: 1, reason: '不该旁路' })).toMatchObject({ value: { state: 'rejected' } })
  expect(await state()).toMatchObject({ bypassed: false })
})

it('refuses a second bypass of a point, one nobody knows, and one of a stranger', async () => {
  const { org, point, request } = await detector()
  const id = idOf(await request())
  expect(await request()).toMatchObject({ refusal: { code: 'bypass-open' } })
  expect(await request({ point: newId() })).toMatchObject({ refusal: { code: 'no-such-point' } })
  const own = test.speaker(['safety-manager'], { org })
  expect(await test.house.command(own, approveBypass, { id: newId(), version: 1 })).toMatchObject({ refusal: { code: 'no-such-bypass' } })
  const stranger = test.speaker(['principal'], { org: newId() })
  expect(await test.house.command(stranger, approveBypass, { id, version: 1 })).toMatchObject({ refusal: { code: 'no-such-bypass' } })
  expect(await test.house.query(stranger, listBypasses, { point })).toMatchObject({ value: { total: 0 } })
})
