import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import { startJsonTcp } from '@anlan/edge-position-json/json-tcp'
import { openJsonTerminal } from '@anlan/edge-position-json/testing/json-terminal'
import { startPositionBroker } from '@anlan/edge-position-mqtt/position-broker'
import { openMqttTerminal } from '@anlan/edge-position-mqtt/testing/mqtt-terminal'
import type { Decision } from '@anlan/kernel/decision'
import { endpointsOf } from '@anlan/kernel/register'
import { DAY, MINUTE, SECOND } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { listCalibrations, recordCalibration } from './contract/calibration.ts'
import { calibrationsDue } from './contract/calibration-due.ts'
import { cardRegister } from './contract/card.ts'
import { deviceRegister, listUnknownDevices } from './contract/device.ts'
import { listDeviceStatus } from './contract/device-status.ts'
import { openSource } from './contract/source.ts'
import { openFixIntake, positioning } from './module.ts'

let test: TestHouse
let intake: ReturnType<typeof openFixIntake>
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning], folders: [REGISTERS] })
  intake = openFixIntake(test.house, { rest: 20 })
})
afterAll(async () => {
  await intake.close()
  await test.close()
})

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

const lay = async (devices: readonly object[]) => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const ids: string[] = []
  for (const data of devices) {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(deviceRegister).save, { id, version: 0, data } as never))
    ids.push(id)
  }
  const { id, token } = accepted(await test.house.command(manager, openSource, { id: newId(), name: '定位引擎', protocol: 'mqtt', coordinates: 'plan' }))
  await test.settle()
  const status = async () => accepted(await test.house.query(manager, listDeviceStatus, {}))
  const open = async () => accepted(await test.house.query(manager, listAlarms, {})).rows.filter(({ clearedAt }) => clearedAt === null)
  return { org, manager, ids, known: { source: id, token }, status, open }
}
/** Half a minute after half a minute, as the schedule looks. */
const pass = async (minutes: number) => {
  for (let at = 0; at < minutes * 2; at += 1) {
    test.clock.move(test.clock.plant() + 30 * SECOND)
    await test.settle()
  }
}

describe('devices', () => {
  it('are heard over MQTT and as lines of JSON; strangers are parked until they are registered', async () => {
    const { manager, known, status } = await lay([{ number: 'BS-1' }, { number: '10-3', kind: 'beacon' }, { number: 'GW-9', kind: 'gateway' }])
    const [broker, server] = [await startPositionBroker({ port: 0, host: '127.0.0.1', intake }), await startJsonTcp({ port: 0, host: '127.0.0.1', intake })]
    const mqtt = await openMqttTerminal({ url: `mqtt://127.0.0.1:${broker.port}`, source: known.source, token: known.token })
    const lines = await openJsonTerminal(server.port, known)
    await lines.answer()
    const at = test.clock.plant()
    await mqtt.device([{ device: 'BS-1', at, battery: 100 }, { device: 'ZZ-1', at, fault: '过热' }])
    lines.send({ device: '10-3', at, battery: 12 })
    expect(await lines.answer()).toMatchObject({ ok: 1, parked: 0 })
    await mqtt.vendor({ cardAddr: 'X', timestamp: at, x: 1, y: 1, gateway: 'GW-9', beacon: [{ major: 10, minor: 3 }] })
    expect(broker.figures()).toMatchObject({ accepted: 1, parked: 2 })
    expect(await status()).toMatchObject({ total: 3, counts: { online: 2, never: 1, lowBattery: 1 } })
    expect((await status()).rows).toMatchObject([{ number: '10-3', state: 'online', battery: 12, lowBattery: true, source: '定位引擎' }, { number: 'BS-1', state: 'online', seenAt: at }, { number: 'GW-9', state: 'never' }])
    const strangers = async () => accepted(await test.house.query(manager, listUnknownDevices, {})).devices
    expect(await strangers()).toMatchObject([{ number: 'ZZ-1', source: '定位引擎', words: 1, fault: '过热' }])
    accepted(await test.house.command(manager, endpointsOf(cardRegister).save, { id: newId(), version: 0, data: { number: 'X' } } as never))
    await test.settle()
    // A registered card's report tells by which gateway it came.
    await until('the gateway', async () => {
      await mqtt.vendor({ cardAddr: 'X', timestamp: test.clock.plant(), x: 1, y: 1, gateway: 'GW-9', beacon: [{ major: 10, minor: 3 }] })
      return (await status()).rows.some(({ number, state }) => number === 'GW-9' && state === 'online')
    }, 20_000)
    accepted(await test.house.command(manager, endpointsOf(deviceRegister).save, { id: newId(), version: 0, data: { number: 'ZZ-1' } } as never))
    expect(await strangers()).toEqual([])
    await mqtt.close()
    await Promise.all([broker.close(), server.close()])
  })

  it('that fall silent or say that they are faulty are alarms that end by themselves', async () => {
    const { org, known, status, open } = await lay([{ number: 'BS-1' }, { number: 'BS-2', silentMinutes: 30 }, { number: 'B-1', kind: 'beacon' }])
    const source = (await intake.authenticate(known.source, known.token)) ?? expect.fail()
    const say = (device: string, more: object = {}) => intake.hear(source, [{ device, at: test.clock.plant(), battery: null, fault: null, ...more }])
    for (const device of ['BS-1', 'BS-2', 'B-1']) await say(device)
    await pass(4)
    expect(await open()).toEqual([])
    await pass(2)
    expect(await open()).toMatchObject([{ kind: 'device-fault', level: 'yellow', title: '定位基站 BS-1 离线', link: expect.stringMatching(/^\/positioning\/devices\//) }])
    expect((await status()).counts).toMatchObject({ silent: 1, online: 2 })
    await say('BS-1')
    expect(await open()).toEqual([])
    await say('B-1', { fault: '电池故障' })
    expect(await open()).toMatchObject([{ title: '信标 B-1 故障', text: '设备报告：电池故障' }])
    await say('B-1', { fault: '' })
    expect(await open()).toEqual([])
    expect(await test.events(org)).toEqual(expect.arrayContaining(['positioning.device-failed', 'positioning.device-recovered']))
  })

  it('are not silent because nobody listened', async () => {
    const { known, open } = await lay([{ number: 'BS-1' }])
    const source = (await intake.authenticate(known.source, known.token)) ?? expect.fail()
    await intake.hear(source, [{ device: 'BS-1', at: test.clock.plant(), battery: null, fault: null }])
    test.clock.move(test.clock.plant() + 60 * MINUTE)
    await test.settle()
    expect(await open()).toEqual([])
    await pass(6)
    expect(await open()).toMatchObject([{ title: '定位基站 BS-1 离线' }])
  })
})

describe('calibrations', () => {
  it('are recorded, fall due after a year, and are then an alarm until the next one', async () => {
    const { manager, open } = await lay([{ number: 'BS-1' }])
    const today = '2026-11-23'
    const record = (more: object) => test.house.command(manager, recordCalibration, { id: newId(), device: '', on: today, by: '检测所', method: '全站仪比对', result: 'passed', ...more } as never)
    const dues = async () => accepted(await test.house.query(manager, calibrationsDue, {})).dues.map(({ kind, device, state }) => `${kind} ${device} ${state}`)
    expect(await dues()).toEqual(['calibration  never', 'accuracy  never', 'function  never'])
    expect(await record({ nextDue: '2028-11-23' })).toMatchObject({ refusal: { code: 'due-too-late', field: 'nextDue' } })
    const id = newId()
    expect(await record({ id })).toMatchObject({ value: { nextDue: '2027-11-23' } })
    expect(await record({ id })).toMatchObject({ refusal: { code: 'recorded' } })
    accepted(await record({ device: 'BS-1', on: '2025-12-01' }))
    await test.settle()
    expect(await dues()).toEqual(['accuracy  never', 'function  never', 'calibration BS-1 soon'])
    test.clock.move(Date.parse('2026-12-02T08:00:00+08:00'))
    await test.settle()
    expect((await open()).filter(({ kind }) => kind === 'calibration-due')).toMatchObject([{ title: '设备 BS-1定位精度校准逾期', link: '/positioning/calibrations' }])
    accepted(await record({ device: 'BS-1', on: '2026-12-02' }))
    test.clock.move(test.clock.plant() + 2 * SECOND)
    await test.settle()
    expect((await open()).filter(({ kind }) => kind === 'calibration-due')).toEqual([])
    expect(accepted(await test.house.query(manager, listCalibrations, { device: 'BS-1' }))).toMatchObject({ total: 2, rows: [{ on: '2026-12-02' }, { on: '2025-12-01' }], dues: [{ device: 'BS-1', state: 'valid' }] })
    test.clock.move(test.clock.plant() + DAY)
  })
})
