import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { endpointsOf } from '@anlan/kernel/register'
import { SECOND } from '@anlan/kernel/time'
import { edgeConnectionRegister, edgeHealth, edgePointSchema } from '@anlan/plant/contract/edge'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { pointStates } from '@anlan/plant/contract/reading'
import { plant, startEdges } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { modbusTcp } from './modbus-tcp.ts'
import { type ModbusSimulator, startModbusSimulator } from './testing/simulator.ts'

let device: ModbusSimulator
beforeAll(async () => {
  device = await startModbusSimulator()
  device.setFloat(0, 42.5)
  device.set('holding', 2, [812])
  device.set('input', 8, [10])
  device.set('coil', 19, [1])
})
afterEach(() => Object.assign(device.faults, { exception: null, mute: false, garbage: false, pieces: 0 }))
afterAll(() => device.close())

const point = (tag: string, more: object) => edgePointSchema.parse({ tag, address: 0, ...more })
const POINTS = [
  point('LT-101', { type: 'float32' }),
  point('TT-101', { address: 2, type: 'int16', scale: 0.1, offset: -40 }),
  point('PT-101', { table: 'input', address: 8 }),
  point('XS-101', { table: 'coil', address: 19 }),
]
const config = (more: object = {}) => ({ name: '罐区 PLC', protocol: 'modbus-tcp' as const, host: '127.0.0.1', port: device.port, unitId: 1, pollSeconds: 1, active: true, points: POINTS, ...more })

describe('a connection', () => {
  const session = (more: object = {}) => modbusTcp(config(more))

  it('reads all kinds of registers, also when the answers come in pieces', async () => {
    const open = session()
    const expected = [42.5, 41.2, 10, 1]
    expect((await open.read()).map(({ value }) => value)).toEqual(expected)
    device.faults.pieces = 3
    expect((await open.read()).map(({ value }) => value)).toEqual(expected)
    open.close()
  })

  it('spoils one point with one wrong address, and all with a device that refuses', async () => {
    const open = session({ points: [...POINTS, point('LT-999', { address: 3 })] })
    const samples = await open.read()
    expect(samples.map(({ tag, quality }) => `${tag} ${quality}`)).toEqual(['LT-101 good', 'TT-101 good', 'LT-999 bad', 'PT-101 good', 'XS-101 good'])
    expect(samples[2]?.error).toContain('没有此地址')
    device.faults.exception = 4
    expect((await open.read()).every(({ quality, value }) => quality === 'bad' && value === null)).toBe(true)
    open.close()
  })

  it('says what is wrong when nobody is there, when it is hung up on, and when it hears no Modbus; then connects again', async () => {
    const nobody = await startModbusSimulator()
    await nobody.close()
    await expect(session({ port: nobody.port }).read()).rejects.toMatchObject({ code: 'edge-unreachable' })
    const open = session()
    await open.read()
    device.faults.garbage = true
    await expect(open.read()).rejects.toMatchObject({ code: 'edge-broken' })
    device.faults.garbage = false
    device.faults.mute = true
    const hanging = open.read()
    const asked = device.requests
    await until('the device to be asked', () => device.requests > asked)
    device.drop()
    await expect(hanging).rejects.toMatchObject({ code: 'edge-lost' })
    device.faults.mute = false
    expect(await open.read()).toHaveLength(4)
    open.close()
  })

  it('keeps one connection for as long as it is used, past the time that connecting may take', async () => {
    const open = session()
    for (let second = 0; second < 4; second += 1) {
      await open.read()
      await new Promise((resolve) => setTimeout(resolve, SECOND))
    }
    expect(device.connections).toBe(1)
    const asked = device.accepted
    await open.read()
    expect(device.accepted).toBe(asked)
    open.close()
  })

  it('gives up on a device that does not answer in time', async () => {
    const open = session()
    device.faults.mute = true
    await expect(open.read()).rejects.toMatchObject({ code: 'edge-slow' })
    open.close()
  })
})

describe('the runner', () => {
  let test: TestHouse
  let end: () => Promise<void>
  beforeAll(async () => {
    test = await openTestHouse({ modules: [plant, alarms], folders: [REGISTERS] })
    end = startEdges(test.house, { 'modbus-tcp': modbusTcp })
  })
  afterAll(async () => {
    await end()
    await test.close()
  })

  it('feeds the points of an enterprise, tells what is wrong, falls back and comes back, and stops when it is switched off', async () => {
    const org = newId()
    const manager = test.speaker(['safety-manager'], { org })
    for (const tag of ['LT-101', 'TT-101', 'PT-101'])
      await test.house.command(manager, endpointsOf(measurementPointRegister).save, { id: newId(), version: 0, data: { tag, name: tag, quantity: 'level', unit: '%', feedSeconds: 5 } } as never)
    const id = newId()
    const save = (version: number, more: object = {}) => test.house.command(manager, endpointsOf(edgeConnectionRegister).save, { id, version, data: config(more) } as never)
    expect(await save(0)).toMatchObject({ accepted: true })
    await test.settle()
    const health = async () => {
      const found = await test.house.query(manager, edgeHealth, {})
      return found.accepted ? found.value.connections[0] : undefined
    }
    const values = async () => {
      const found = await test.house.query(manager, pointStates, {})
      return found.accepted ? found.value.points.map(({ tag, value, quality }) => `${tag} ${value} ${quality}`) : []
    }
    await until('values arrive', async () => (await values()).includes('LT-101 42.5 good'))
    expect(await values()).toEqual(['LT-101 42.5 good', 'PT-101 10 good', 'TT-101 41.2 good'])
    await until('the runner reports', async () => (await health())?.state === 'partial')
    expect(await health()).toMatchObject({ name: '罐区 PLC', points: 4, lastError: 'XS-101：监测点台账中没有此位号' })

    device.faults.exception = 4
    await until('the points are told as faulty', async () => (await values())[0] === 'LT-101 null bad')
    device.faults.exception = null
    const { port } = device
    await device.close()
    await until('the connection is down', async () => (await health())?.state === 'down')
    test.clock.move(test.clock.plant() + 60 * SECOND)
    await test.settle()
    const silent = await test.house.query(manager, pointStates, {})
    expect(silent.accepted && silent.value.points.map(({ condition }) => condition)).toEqual(['silent', 'silent', 'silent'])

    device = await startModbusSimulator(port)
    device.setFloat(0, 43.5)
    device.set('holding', 2, [812])
    device.set('input', 8, [10])
    await until('it is read again', async () => (await values()).includes('LT-101 43.5 good'))
    await until('it is back', async () => (await health())?.state === 'partial')
    expect((await test.events(org)).filter((type) => type.startsWith('plant.edge-l') || type.startsWith('plant.edge-r'))).toEqual(['plant.edge-lost', 'plant.edge-restored'])

    expect(await save(1, { active: false })).toMatchObject({ accepted: true })
    await test.settle()
    expect(await health()).toMatchObject({ state: 'paused' })
    await until('it is hung up', () => device.connections === 0)
  }, 40_000)
})
