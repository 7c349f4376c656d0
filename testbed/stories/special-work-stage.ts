import { match, ok } from 'node:assert/strict'
import { openMqttTerminal } from '@anlan/edge-position-mqtt/testing/mqtt-terminal'
import type { Decision } from '@anlan/kernel/decision'
import { endpointsOf } from '@anlan/kernel/register'
import { type Instant, SECOND } from '@anlan/kernel/time'
import { areaRegister, type PlanPoint } from '@anlan/plant/contract/place'
import { listCardStatus } from '@anlan/positioning/contract/card'
import { livePositions } from '@anlan/positioning/contract/live'
import { beijing, setClock } from '../demo/clock.ts'
import { openDistrict } from '../demo/district.ts'
import { openEnterprise } from '../demo/enterprise.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { layPositioning, SCHEMATIC } from '../demo/positioning/lay-positioning.ts'
import { sourceFor } from '../demo/positioning/terminals.ts'
import { laySite } from '../demo/site.ts'
import { type Crew, gatherCrew } from '../demo/special-work/crew.ts'
import { type Detectors, laySpecialWork } from '../demo/special-work/registers.ts'
import { PAINT_MAKER_LOGINS } from '../demo/staff.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { System } from '../system.ts'
import { signIn, until, type Visitor } from '../visitor.ts'

const MONDAY = '2026-11-23'
export const TUESDAY = '2026-11-24'
export const AREA = '溶剂储罐区'
export const GUARDIAN = '栾知行'
/** Those who stand guard in this story. */
const GUARDIANS = [GUARDIAN, '鞠安邦', '牟春亮']

/** What refuses: its code, the clause that it names, and words of it. */
export const refused = (decision: Decision<unknown>, code: string, clause: string, words: RegExp): void => {
  ok(!decision.accepted, `${code} was not refused`)
  ok(decision.refusal.code === code && decision.refusal.clause === clause, `expected ${code} by ${clause}, got ${decision.refusal.code} by ${decision.refusal.clause ?? 'no clause'}: ${decision.refusal.message}`)
  match(decision.refusal.message, words)
}

export interface Stage {
  readonly system: System
  readonly officer: Visitor
  readonly manager: Visitor
  readonly crew: Crew
  readonly detectors: Detectors
  /** Where the work is, and somewhere else. */
  readonly site: PlanPoint
  readonly office: PlanPoint
  readonly plan: string
  readonly clock: (text: string, rate?: number) => Promise<void>
  readonly now: () => Promise<Instant>
  /** Puts somebody's card somewhere; null: it is not heard. */
  readonly put: (name: string, place: PlanPoint | null) => void
  /** Goes on telling where everybody is until it is so. */
  readonly saying: <T>(what: string, look: () => Promise<T | undefined | false>) => Promise<T>
  readonly close: () => Promise<void>
}

const middleOf = (ring: readonly PlanPoint[]): PlanPoint => ({ x: ring.reduce((sum, { x }) => sum + x, 0) / ring.length, y: ring.reduce((sum, { y }) => sum + y, 0) / ring.length })

/** The paint maker with its people, cards, certificates and detectors, on a Monday; nothing is planned yet. */
export const openStage = async (system: System): Promise<Stage> => {
  const base = system.server.url
  const officer = await openDistrict(base)
  const clock = (text: string, rate?: number) => setClock(officer, beijing(text), rate)
  await clock(`${MONDAY} 09:00:00`)
  await openEnterprise({ base, stationUrl: system.station.url, stationAdminKey: system.stationAdminKey }, officer, paintMaker, 'lanyue', PAINT_MAKER_LOGINS)
  const manager = await signIn(base, 'miao', DEMO_PASSWORD)
  await laySite(manager, paintMaker)
  await layPositioning(manager, paintMaker, 44)
  const crew = await gatherCrew(base, GUARDIANS)
  const now = async (): Promise<Instant> => (await manager.get(livePositions, {})).now
  const detectors = await laySpecialWork(crew, await now())
  const engine = await sourceFor(manager, '蓝牙定位引擎', 'mqtt', 'plan')
  const mqtt = await until('the broker', () => openMqttTerminal({ url: `mqtt://127.0.0.1:${engine.port}`, source: engine.id, token: engine.token }).catch(() => false as const))
  const cards = new Map((await manager.get(listCardStatus, { limit: 100 })).rows.map(({ number, carrier }) => [carrier?.name ?? '', number]))
  const areas = (await manager.get(endpointsOf(areaRegister).list, { limit: 100 })).rows.map(({ data }) => data)
  const middle = (name: string) => middleOf(areas.find((it) => it.name === name)?.polygon ?? [{ x: 0, y: 0 }])
  const places = new Map<string, PlanPoint>()
  let told = 0
  const say = async (): Promise<void> => {
    const at = await now()
    if (at - told < SECOND || places.size === 0) return
    told = at
    await mqtt.fix([...places].map(([name, place]) => ({ card: cards.get(name) ?? '', at, ...place, floor: 1, accuracy: 1 })))
  }
  return {
    system, officer, manager, crew, detectors, site: middle(AREA), office: middle('办公楼与门卫'), plan: SCHEMATIC, clock, now,
    put: (name, place) => void (place === null ? places.delete(name) : places.set(name, place)),
    saying: (what, look) => until(what, async () => {
      await say()
      return look()
    }, 90),
    close: () => mqtt.close(),
  }
}
