import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { measurementPointRegister } from '../contract/place.ts'
import { pointHistory, pointStates, takeReadings } from '../contract/reading.ts'
import { plant } from '../module.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant], folders: [REGISTERS] })
})
afterAll(() => test.close())

const endpoints = endpointsOf(measurementPointRegister)

/** An enterprise of its own with one level gauge that is fed every minute. */
const gauge = async (more: object = {}) => {
  test.clock.move(MONDAY_MORNING)
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const id = newId()
  const data = { tag: 'LT-101', name: '二甲苯储罐液位', quantity: 'level', unit: '%', area: '罐区', low: 10, high: 80, highHigh: 85, rangeLow: 0, rangeHigh: 100, feedSeconds: 60, ...more }
  const save = async (version: number, change: object = {}) => test.house.command(manager, endpoints.save, { id, version, data: { ...data, ...change } } as never)
  expect(await save(0)).toMatchObject({ accepted: true })
  await test.settle()
  const take = (readings: readonly { value: number | null; at?: number; point?: Id; quality?: 'good' | 'bad' }[], source: 'feed' | 'manual' = 'feed') =>
    test.house.act(systemSpeaker(org, '采集'), (scope) => scope.order(takeReadings, { source, readings: readings.map((it) => ({ point: id, at: test.clock.plant(), ...it })) }))
  const state = async () => {
    const found = await test.house.query(manager, pointStates, { points: [id] })
    return found.accepted ? found.value.points[0] : undefined
  }
  const alarms = async () => (await test.events(org)).filter((type) => type.startsWith('plant.point-alarm'))
  return { org, manager, id, save, take, state, alarms }
}

it('holds the latest value and tells a limit that is passed, once, and its end', async () => {
  const { id, take, state, alarms } = await gauge()
  expect(await state()).toMatchObject({ value: null, quality: null, fed: true, condition: null })
  const strange = newId()
  expect(await take([{ value: 50 }, { value: 1, point: strange }])).toEqual({ accepted: true, value: { taken: 1, unknown: [strange] } })
  expect(await state()).toMatchObject({ point: id, value: 50, source: 'feed', quality: 'good', condition: null })
  await take([{ value: 81 }])
  await take([{ value: 82 }])
  expect(await state()).toMatchObject({ condition: 'high', conditionSince: MONDAY_MORNING })
  await take([{ value: 86 }])
  await take([{ value: 70 }])
  expect(await alarms()).toEqual(['plant.point-alarm-raised', 'plant.point-alarm-raised', 'plant.point-alarm-cleared'])
})

it('falls silent on the plant clock when nothing is heard, and is believed again with the next value', async () => {
  const { take, state, alarms } = await gauge()
  await take([{ value: 50 }])
  test.clock.move(MONDAY_MORNING + 3 * MINUTE - 1)
  await test.settle()
  expect(await state()).toMatchObject({ condition: null })
  test.clock.move(MONDAY_MORNING + 3 * MINUTE)
  await test.settle()
  expect(await state()).toMatchObject({ value: 50, condition: 'silent', conditionSince: MONDAY_MORNING + 3 * MINUTE })
  await take([{ value: 51 }])
  expect(await state()).toMatchObject({ value: 51, condition: null })
  test.clock.move(MONDAY_MORNING + HOUR)
  await test.settle()
  expect(await alarms()).toEqual(['plant.point-alarm-raised', 'plant.point-alarm-cleared', 'plant.point-alarm-raised'])
})

it('is silent when it never spoke, and never silent when it is read by hand', async () => {
  const fed = await gauge()
  const byHand = await gauge({ feedSeconds: null })
  await byHand.take([{ value: 40 }], 'manual')
  test.clock.move(MONDAY_MORNING + HOUR)
  await test.settle()
  expect(await fed.state()).toMatchObject({ condition: 'silent', value: null })
  expect(await byHand.state()).toMatchObject({ condition: null, value: 40, fed: false, source: 'manual' })
})

it('keeps a thin history: what moved, and one value an interval; a second hand-in adds nothing', async () => {
  const { manager, id, take } = await gauge()
  const readings = Array.from({ length: 61 }, (_, minute) => ({ value: minute < 30 ? 50 : 50 + minute, at: MONDAY_MORNING - HOUR + minute * MINUTE }))
  await take(readings)
  await take(readings.slice(-1))
  const history = async (from: number, to: number) => {
    const found = await test.house.query(manager, pointHistory, { point: id, from, to })
    return found.accepted ? found.value.values : []
  }
  const kept = await history(MONDAY_MORNING - HOUR, MONDAY_MORNING)
  expect(kept.slice(0, 3).map(({ at }) => at - MONDAY_MORNING + HOUR)).toEqual([0, 10 * MINUTE, 20 * MINUTE])
  expect(kept).toHaveLength(3 + 31)
  expect(await test.house.query(manager, pointHistory, { point: id, from: 2, to: 1 })).toMatchObject({ refusal: { code: 'span-upside-down' } })
  expect(await test.house.query(manager, pointHistory, { point: newId(), from: 1, to: 2 })).toMatchObject({ refusal: { code: 'no-such-point' } })
})

it('thins a long history to the least and the greatest of each step', async () => {
  const { manager, id, take } = await gauge({ feedSeconds: null, deadband: 0 })
  await take(Array.from({ length: 5_000 }, (_, at) => ({ value: at === 2_345 ? 79 : 40 + (at % 2), at: MONDAY_MORNING - 5_000 * SECOND + at * SECOND })))
  const found = await test.house.query(manager, pointHistory, { point: id, from: MONDAY_MORNING - 5_000 * SECOND, to: MONDAY_MORNING })
  const values = found.accepted ? found.value.values : []
  expect(values.length).toBeLessThanOrEqual(2_000)
  expect(values.length).toBeGreaterThan(1_500)
  expect(Math.max(...values.map(({ value }) => value))).toBe(79)
})

it('judges anew when a limit is changed, and forgets the alarm of a point that is removed', async () => {
  const { manager, id, save, take, state, alarms } = await gauge()
  await take([{ value: 70 }])
  expect(await save(1, { high: 60 })).toMatchObject({ accepted: true })
  await test.settle()
  expect(await state()).toMatchObject({ condition: 'high' })
  expect(await test.house.command(manager, endpoints.remove, { id, version: 2 })).toMatchObject({ accepted: true })
  await test.settle()
  expect(await state()).toBeUndefined()
  expect(await alarms()).toEqual(['plant.point-alarm-raised', 'plant.point-alarm-cleared'])
  expect(await take([{ value: 1 }])).toMatchObject({ value: { taken: 0, unknown: [id] } })
})

it('shows nobody the points of another enterprise', async () => {
  const { id, take } = await gauge()
  await take([{ value: 50 }])
  const stranger = test.speaker(['safety-manager'], { org: newId() })
  expect(await test.house.query(stranger, pointStates, { points: [id] })).toMatchObject({ value: { points: [] } })
  expect(await test.house.query(stranger, pointHistory, { point: id, from: 0, to: 1 })).toMatchObject({ refusal: { code: 'no-such-point' } })
})
