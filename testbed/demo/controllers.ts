import { type ModbusSimulator, startModbusSimulator } from '@anlan/edge-modbus-tcp/testing/simulator'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { type EdgeConnection, edgeConnectionRegister } from '@anlan/plant/contract/edge'
import { newId } from '@anlan/platform/clock/new-id'
import { gasDealer } from '../plants/gas-dealer/gas-dealer.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { FictitiousPlant } from '../plants/plant.ts'
import { type Signal, type WatchedPoint, watchedPoints } from '../plants/watched-points.ts'
import { signIn } from '../visitor.ts'
import { DEMO_PASSWORD } from './keys.ts'

/** The controllers of the fictitious plants: simulated devices that speak real Modbus TCP, and a working day in their registers. */

const NAME = '现场控制系统'
const { list, save } = endpointsOf(edgeConnectionRegister)

/** A peak every so often, for a little while; each instrument in its own time. */
const [EVERY, LASTS] = [60 * MINUTE, 90 * SECOND]

const valueAt = ({ base, swing, periodMinutes, peak }: Signal, phase: number, at: number): number => {
  if (peak !== undefined && (at + phase * MINUTE) % EVERY < LASTS) return peak
  const turn = (at / (periodMinutes * MINUTE) + phase / 7) * 2 * Math.PI
  return base + swing * (0.8 * Math.sin(turn) + 0.2 * (Math.random() * 2 - 1))
}

const configOf = (points: readonly WatchedPoint[], port: number): EdgeConnection =>
  edgeConnectionRegister.schema.parse({
    name: NAME, host: '127.0.0.1', port, pollSeconds: 2,
    points: points.map(({ row }, at) => ({ tag: row.tag, address: at * 2, type: 'float32' })),
  })

/** The connection as the safety manager would register it, at the address where the device is today. */
const connect = async (base: string, login: string, points: readonly WatchedPoint[], device: ModbusSimulator): Promise<void> => {
  const manager = await signIn(base, login, DEMO_PASSWORD)
  const standing = (await manager.get(list, {})).rows.find(({ data }) => data.name === NAME)
  if (standing?.data.port === device.port) return
  await manager.must(save, { id: standing?.id ?? newId(), version: standing?.version ?? 0, data: configOf(points, device.port) })
}

const work = (device: ModbusSimulator, points: readonly WatchedPoint[], at: number): void =>
  points.forEach(({ signal }, place) => device.setFloat(place * 2, valueAt(signal, place, at)))

export const startController = async (base: string, login: string, plant: FictitiousPlant, port: number): Promise<() => void> => {
  const points = watchedPoints(plant)
  // Somebody else's port is no reason to do without: the connection is registered where the device is.
  const device = await startModbusSimulator(port).catch(() => startModbusSimulator())
  work(device, points, Date.now())
  const timer = setInterval(() => work(device, points, Date.now()), SECOND)
  await connect(base, login, points, device)
  return () => {
    clearInterval(timer)
    void device.close()
  }
}

export const startControllers = async (base: string): Promise<void> => {
  await startController(base, 'miao', paintMaker, 15_502)
  await startController(base, 'gongye', gasDealer, 15_503)
}
