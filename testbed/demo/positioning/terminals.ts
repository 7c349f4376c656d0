import { openTerminal, type Terminal } from '@anlan/edge-jtt-808/testing/simulator'
import { openMqttTerminal } from '@anlan/edge-position-mqtt/testing/mqtt-terminal'
import type { Id } from '@anlan/kernel/id'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { listCardStatus } from '@anlan/positioning/contract/card'
import { listSources, openSource, renewSourceToken, type SourceProtocol } from '@anlan/positioning/contract/source'
import { livePositions } from '@anlan/positioning/contract/live'
import type { Coordinates } from '@anlan/positioning/contract/report'
import { paintMaker } from '../../plants/paint-maker/paint-maker.ts'
import { signIn, until, type Visitor } from '../../visitor.ts'
import { DEMO_PASSWORD } from '../keys.ts'
import { startDevices } from './devices.ts'
import { startGates } from './gates.ts'
import { degreesOf, layPositioning, SCHEMATIC, type Walker } from './lay-positioning.ts'
import { livePastDays } from './past-days.ts'
import { isHeard, layPatrols, patrolOn, scanCode } from './patrols.ts'
import { spotIn, walkOn, type Way } from './walk.ts'

/** The terminals of the fictitious plant: real JT/T 808 and MQTT on real sockets, on people who walk about their areas. */

const PEOPLE = 24
/** These wear terminals of their own; the others are located by an engine that speaks for them. */
const TERMINALS = 6
const EVERY = 2 * SECOND

/** A source as the safety manager would set it up. Its token is told once: after a restart it is renewed. */
export const sourceFor = async (manager: Visitor, name: string, protocol: SourceProtocol, coordinates: Coordinates): Promise<{ id: Id; token: string; port: number }> => {
  const find = async () => (await manager.get(listSources, {})).sources.find((it) => it.name === name)
  const standing = await find()
  const { id, token } = standing === undefined ? await manager.must(openSource, { id: newId(), name, protocol, coordinates }) : await manager.must(renewSourceToken, { id: standing.id, version: standing.version })
  return { id, token, port: Number(/端口 (\d+)/.exec((await find())?.reach ?? '')?.[1]) }
}

/** Who carries a card, each in an area of his own. */
export const walkersOf = async (manager: Visitor): Promise<Walker[]> => {
  const areas = (await manager.get(endpointsOf(areaRegister).list, { limit: 500 })).rows.map(({ data }) => data).filter(({ polygon }) => polygon.length > 0)
  const { rows } = await manager.get(listCardStatus, { bound: true, limit: 500 })
  return rows.flatMap(({ number, carrier }, at) => {
    const area = areas[at % areas.length]
    return carrier === null || area === undefined ? [] : [{ person: carrier.person, name: carrier.name, number, area: area.name, ring: area.polygon }]
  })
}

/** The locating engine at the broker, as soon as that lets it in. */
const speakFor = ({ id, token, port }: { readonly id: Id; readonly token: string; readonly port: number }) =>
  until('the broker', () => openMqttTerminal({ url: `mqtt://127.0.0.1:${port}`, source: id, token, persistent: true }).catch(() => false as const))

/** Days that have passed, lived as soon as the areas are laid: the clock has to stand in the past since the enterprise began, as an engine never goes back. */
export const startInThePast = async (manager: Visitor, now: number): Promise<void> => {
  await layPositioning(manager, paintMaker, PEOPLE)
  const mqtt = await speakFor(await sourceFor(manager, '蓝牙定位引擎', 'mqtt', 'plan'))
  const walkers = (await walkersOf(manager)).slice(TERMINALS)
  await livePastDays({ manager, walkers, size: paintMaker.plan, fix: (reports) => mqtt.fix(reports) }, now)
  await mqtt.close()
}

/** Registers, and is let in as soon as the port is open. */
const enter = (port: number, phone: string): Promise<Terminal> =>
  until(`terminal ${phone} to be let in`, async () => {
    try {
      const terminal = await openTerminal({ port, phone, version: '2019' })
      await terminal.register()
      return (await terminal.authenticate()) === 0 && terminal
    } catch {
      return false
    }
  })

export const startTerminals = async (base: string): Promise<void> => {
  const manager = await signIn(base, 'miao', DEMO_PASSWORD)
  if ((await manager.get(listCardStatus, { limit: 1 })).total === 0) await layPositioning(manager, paintMaker, PEOPLE)
  const walkers = await walkersOf(manager)
  const [worn, located] = [walkers.slice(0, TERMINALS), walkers.slice(TERMINALS)]
  const [own, engine] = [await sourceFor(manager, '北斗定位终端', 'jtt-808', 'wgs84'), await sourceFor(manager, '蓝牙定位引擎', 'mqtt', 'plan')]
  const mqtt = await speakFor(engine)
  const terminals = new Map<string, Terminal>()
  const entering = new Set<string>()
  /** Who was hung up on comes back, as a terminal does. */
  const letIn = async (number: string): Promise<void> => {
    if (entering.has(number) || terminals.get(number)?.closed === false) return
    entering.add(number)
    await enter(own.port, number)
      .then((terminal) => terminals.set(number, terminal))
      .catch(() => undefined)
    entering.delete(number)
  }
  await Promise.all(worn.map(({ number }) => letIn(number)))
  await startGates(manager, walkers, await sourceFor(manager, '门禁系统', 'json-tcp', 'plan'))

  // One of the two has a phone, for the stop where no terminal is heard.
  const guide = await signIn(base, 'yiliben', DEMO_PASSWORD)
  const second = walkers.find(({ person }) => person === guide.session.person?.id) ?? walkers[1]
  const first = walkers.find(({ person }) => person !== second?.person)
  const patrollers = first === undefined || second === undefined ? [] : await layPatrols(manager, walkers, [first, second])

  const ways = new Map<Id, Way>(walkers.map(({ person, ring }) => [person, { here: spotIn(ring, Math.random), goal: spotIn(ring, Math.random), rest: 0 }]))
  let ahead = 0
  const setWatch = async (): Promise<void> => {
    ahead = (await manager.get(livePositions, {})).now - Date.now()
  }
  await setWatch()
  const step = (): void => {
    const at = Date.now() + ahead
    for (const { person, ring } of walkers) {
      const way = ways.get(person)
      if (way !== undefined) ways.set(person, walkOn(way, EVERY / SECOND, ring, Math.random))
    }
    for (const it of patrollers) {
      const code = patrolOn(it, EVERY / SECOND, at)
      ways.set(it.person, { here: it.here, goal: it.here, rest: EVERY })
      if (code !== undefined && it.person === guide.session.person?.id) void scanCode(guide, code, at).catch(() => undefined)
    }
    const heard = ({ person }: Walker): boolean => patrollers.every((it) => it.person !== person || isHeard(it))
    const here = ({ person }: Walker) => ways.get(person)?.here ?? { x: 0, y: 0 }
    worn.forEach((walker, n) => {
      void letIn(walker.number)
      if (!heard(walker)) return
      void terminals.get(walker.number)?.report({ at, place: degreesOf(here(walker)), battery: 86 - n * 9, speed: 40 }).catch(() => undefined)
    })
    const reports = located.flatMap((walker, n) => (heard(walker) ? [{ card: walker.number, at, ...here(walker), floor: 1, accuracy: 1.5, battery: 95 - n * 3 }] : []))
    void mqtt.fix(reports).catch(() => undefined)
  }
  setInterval(step, EVERY)
  setInterval(() => void setWatch().catch(() => undefined), MINUTE)
  await startDevices(manager, mqtt, { name: SCHEMATIC, plant: paintMaker }, () => Date.now() + ahead)
}
