import type { MqttTerminal } from '@anlan/edge-position-mqtt/testing/mqtt-terminal'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE, plantDay, SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { beginAccuracyTest, finishAccuracyTest, getAccuracyTest, layTestSpots, listAccuracyTests, standOnSpot } from '@anlan/positioning/contract/accuracy-run'
import type { Spot } from '@anlan/positioning/contract/accuracy-test'
import { recordCalibration } from '@anlan/positioning/contract/calibration'
import { cardRegister } from '@anlan/positioning/contract/card'
import { deviceRegister } from '@anlan/positioning/contract/device'
import { listDeviceStatus } from '@anlan/positioning/contract/device-status'
import { normal } from '../../chance.ts'
import type { FictitiousPlant } from '../../plants/plant.ts'
import { until, type Visitor } from '../../visitor.ts'

/** Base stations, a gateway and beacons of the fictitious plant, alive; and one accuracy test that was carried out. */

const HEARTBEAT = 20 * SECOND
const TEST_CARD = '13900639999'
const SPOT_LASTS = 13 * MINUTE
/** σ of each axis, metres: a good blue-tooth engine. */
const SIGMA = 1.1

const STATIONS = [[0.2, 0.25], [0.5, 0.25], [0.8, 0.3], [0.35, 0.7], [0.7, 0.75]] as const
const BEACONS = [[0.25, 0.4], [0.45, 0.55], [0.6, 0.45], [0.85, 0.6]] as const

interface Ground {
  readonly name: string
  readonly plant: FictitiousPlant
}

const layDevices = async (manager: Visitor, { name: plan, plant: { plan: { widthMetres: w, heightMetres: h } } }: Ground): Promise<void> => {
  const common = { plan, model: '演示型', explosionProof: 'Ex ib IIB T4 Gb', installedOn: '2026-03-20', source: '蓝牙定位引擎' }
  const save = (data: object) => manager.must(endpointsOf(deviceRegister).save, { id: newId(), version: 0, data: { ...common, ...data } } as never)
  for (const [at, [x, y]] of STATIONS.entries()) await save({ number: `BS-${at + 1}`, kind: 'station', protocol: 'aoa', x: Math.round(x * w), y: Math.round(y * h), reachMetres: 45 })
  await save({ number: 'GW-1', kind: 'gateway', protocol: 'lora', x: Math.round(w / 2), y: Math.round(h * 0.9) })
  for (const [at, [x, y]] of BEACONS.entries()) await save({ number: `10-${at + 1}`, kind: 'beacon', protocol: 'ble', x: Math.round(x * w), y: Math.round(y * h), reachMetres: 15, batteryOn: '2026-03-20' })
  await manager.must(endpointsOf(cardRegister).save, { id: newId(), version: 0, data: { number: TEST_CARD, model: '演示型定位工牌', explosionProof: 'Ex ib IIC T4 Gb', note: '性能测试专用' } })
}

/** All but one speak; one says what is wrong with it, and one beacon is nearly empty. */
const speak = (mqtt: MqttTerminal, at: number): Promise<void> =>
  mqtt.device([
    ...STATIONS.map((_, n) => ({ device: `BS-${n + 1}`, at, fault: n === 3 ? '天线驻波比偏高' : '' })),
    { device: 'GW-1', at, battery: 100, fault: '' },
    ...BEACONS.slice(1).map((_, n) => ({ device: `10-${n + 2}`, at, battery: [88, 61, 12][n], fault: '' })),
    { device: '10-77', at, battery: 90 },
  ])

/** A static test as it was carried out an hour and a half ago by a terminal that kept its fixes. */
const carryOut = async (manager: Visitor, mqtt: MqttTerminal, { name: plan, plant: { plan: { widthMetres: w, heightMetres: h } } }: Ground, now: number): Promise<void> => {
  const id = newId()
  const began = now - 6 * SPOT_LASTS - 5 * MINUTE
  const spots = Array.from({ length: 6 }, (_, n): Spot => ({ name: `T${n + 1}`, x: Math.round(w * (0.15 + 0.13 * n)), y: Math.round(h * (n % 2 === 0 ? 0.35 : 0.6)), satellite: n < 3, risk: n === 5 ? 'orange' : 'yellow' }))
  await manager.must(beginAccuracyTest, { id, kind: 'static', cards: [TEST_CARD], place: '厂区道路及甲类车间', plan, testers: '苗青、李强（虚构）', instrument: '全站仪 TS-02（虚构）', at: began })
  await manager.must(layTestSpots, { id, version: 1, spots })
  const see = () => manager.get(getAccuracyTest, { id })
  await until('fixes to be kept', async () => {
    await mqtt.fix({ card: TEST_CARD, at: began, x: 1, y: 1 })
    return (await see()).last[0]?.at !== null
  })
  for (const [spot, { x, y }] of spots.entries()) {
    const at = began + MINUTE + spot * SPOT_LASTS
    await manager.must(standOnSpot, { id, spot, at })
    await mqtt.fix(Array.from({ length: (12 * MINUTE) / (2 * SECOND) + 1 }, (_, n) => ({ card: TEST_CARD, at: at + n * 2 * SECOND, x: x + normal(Math.random, SIGMA), y: y + normal(Math.random, SIGMA), floor: 1 })))
  }
  await manager.must(finishAccuracyTest, { id, version: (await see()).test.version, note: '' })
  await manager.must(recordCalibration, { id: newId(), device: '', on: plantDay(now), by: '示范检测所（虚构）', method: '全站仪标定 6 个点，与平台显示坐标比对', result: 'passed' })
}

/** @param now the plant's clock */
export const startDevices = async (manager: Visitor, mqtt: MqttTerminal, ground: Ground, now: () => number): Promise<void> => {
  if ((await manager.get(listDeviceStatus, { limit: 1 })).total === 0) await layDevices(manager, ground)
  await speak(mqtt, now())
  setInterval(() => void speak(mqtt, now()).catch(() => undefined), HEARTBEAT)
  if ((await manager.get(listAccuracyTests, { limit: 1 })).total === 0) await carryOut(manager, mqtt, ground, now())
}
