import { type GateSystem, openGateSystem } from '@anlan/edge-position-json/testing/gate-system'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { areaRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { fenceRegister } from '@anlan/positioning/contract/fence'
import { gateCounts, gateRegister } from '@anlan/positioning/contract/gate'
import { until, type Visitor } from '../../visitor.ts'
import type { Walker } from './lay-positioning.ts'

/** One turnstile into the dangerous areas of the fictitious plant, counting on a real socket: as many people as cards. */

const NAME = '生产区闸机'
const CODE = 'GATE-1'
const [TOTAL_EVERY, CHANGE_EVERY] = [30 * SECOND, 40 * SECOND]

/** The areas that need a card. */
const dangerous = async (manager: Visitor): Promise<Set<string>> =>
  new Set((await manager.get(endpointsOf(areaRegister).list, { limit: 500 })).rows.flatMap(({ data }) => (data.hazardous ? [data.name] : [])))

/** The gate as the safety manager would register it, once. */
export const layGate = async (manager: Visitor): Promise<void> => {
  if ((await manager.get(endpointsOf(gateRegister).list, { limit: 1 })).total > 0) return
  const names = await dangerous(manager)
  const fences = (await manager.get(endpointsOf(fenceRegister).list, { limit: 500 })).rows.filter(({ data }) => names.has(data.name)).map(({ id }) => id)
  await manager.must(endpointsOf(gateRegister).save, { id: newId(), version: 0, data: { name: NAME, code: CODE, kind: 'turnstile', fences } })
}

/** @param source of the gate system, as the safety manager opened it */
export const startGates = async (manager: Visitor, walkers: readonly Walker[], source: { readonly id: string; readonly token: string; readonly port: number }): Promise<void> => {
  await layGate(manager)
  const names = await dangerous(manager)
  const inside = walkers.filter(({ area }) => names.has(area))
  const run = String(Date.now())
  let runs = 0
  const connect = (): Promise<GateSystem> =>
    until('the gate system to be let in', () => openGateSystem(source.port, { source: source.id, token: source.token }, CODE, `-${run}-${(runs += 1)}`).catch(() => false as const))
  let [gates, ahead, turn] = [await connect(), 0, 0]
  const setWatch = async (): Promise<void> => {
    ahead = (await manager.get(gateCounts, {})).now - Date.now()
  }
  const total = async (): Promise<void> => {
    if (gates.closed) gates = await connect()
    await gates.total(inside.length, Date.now() + ahead)
  }
  /** One goes out and another comes in, so that it stays as it was. */
  const change = async (): Promise<void> => {
    const one = inside[(turn += 1) % Math.max(inside.length, 1)]
    if (one === undefined) return
    const at = Date.now() + ahead
    await gates.pass('out', at, { card: one.number, person: one.name })
    await gates.pass('in', at + SECOND, { card: one.number, person: one.name })
  }
  await setWatch()
  await total()
  setInterval(() => void total().catch(() => undefined), TOTAL_EVERY)
  setInterval(() => void change().catch(() => undefined), CHANGE_EVERY)
  setInterval(() => void setWatch().catch(() => undefined), MINUTE)
}
