import { positionRoutes } from '@anlan/edge-position-json/http-push'
import { startJsonTcp } from '@anlan/edge-position-json/json-tcp'
import { startJsonUdp } from '@anlan/edge-position-json/json-udp'
import { mismatchRoute } from '@anlan/edge-position-json/mismatch-push'
import { followBroker } from '@anlan/edge-position-mqtt/follow-broker'
import { startPositionBroker } from '@anlan/edge-position-mqtt/position-broker'
import { startJtt808 } from '@anlan/edge-jtt-808/jtt-808'
import { SECOND } from '@anlan/kernel/time'
import type { House } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import { activeSourcesOf, openFixIntake } from '@anlan/positioning/module'
import type { FastifyInstance } from 'fastify'

/** How often it is looked whether a source was opened, changed or switched off, and a port that was taken is tried again. */
const LOOK = 2 * SECOND

interface Door {
  buzz?(source: string, card: string, words: string): Promise<unknown>
  close(): Promise<void>
}

export interface PositionDoors {
  /** 0 opens no port: reports come by HTTP only. */
  readonly port: number
  readonly host: string
  /** An MQTT broker that the enterprise has already; without it only ours. */
  readonly broker?: { readonly url: string; readonly username?: string; readonly password?: string }
}

/** Everything that devices reach us by, as long as the process lives. A port that is taken is told and tried again; the rest goes on. */
export const openPositions = (house: House, { port, host, broker }: PositionDoors) => {
  const trouble = (cause: unknown): void => house.fault('positioning', cause)
  const open = new Map<string, Door>()
  /** Every door is asked: only the one that the card came in by can reach it. */
  const buzz = (source: string, card: string, words: string): void => {
    for (const door of open.values()) void door.buzz?.(source, card, words).catch(trouble)
  }
  const intake = openFixIntake(house, { buzz })
  const told = new Set<string>()

  const wanted = async (): Promise<Map<string, () => Promise<Door> | Door>> => {
    if (port === 0) return new Map()
    const sources = await activeSourcesOf(house)
    const doors = new Map<string, () => Promise<Door> | Door>([
      ['json-tcp', () => startJsonTcp({ port, host, intake, trouble })],
      ['json-udp', () => startJsonUdp({ port, host, intake, trouble })],
      ['mqtt', () => startPositionBroker({ port: port + 1, host, intake, trouble })],
    ])
    for (const { source, protocol, ownPort, secret } of sources)
      if (protocol === 'jtt-808' && ownPort !== null)
        doors.set(`jtt-808/${source.id}/${secret}`, async () => {
          const door = await startJtt808({ port: ownPort, host, intake, source, token: secret, now: house.clock.plant, complain: trouble })
          return { close: door.close, buzz: async (of, card, words) => (of === source.id ? door.buzz(card, words) : undefined) }
        })
    if (broker !== undefined) {
      const speakers = sources.filter(({ protocol }) => protocol === 'mqtt').map(({ source, secret }) => ({ source: source.id, token: secret }))
      const names = speakers.map(({ source }) => source).toSorted().join()
      if (speakers.length > 0) doors.set(`broker/${names}`, () => followBroker({ ...broker, clientId: 'anlan-positioning', speakers, intake: { ...intake, authenticate: intake.named }, trouble }))
    }
    return doors
  }
  const look = async (): Promise<void> => {
    const doors = await wanted()
    for (const [name, door] of open) {
      if (doors.has(name)) continue
      open.delete(name)
      await door.close()
    }
    for (const [name, start] of doors) {
      if (open.has(name)) continue
      try {
        open.set(name, await start())
        told.delete(name)
      } catch (cause) {
        if (!told.has(name)) trouble(cause)
        told.add(name)
      }
    }
  }
  return {
    routes: (server: FastifyInstance): void => {
      positionRoutes(server, intake)
      mismatchRoute(server, intake)
    },
    start: (): (() => Promise<void>) => {
      const stop = startRounds(LOOK, look, trouble)
      return async () => {
        await stop()
        await Promise.all([...open.values()].map((door) => door.close()))
        await intake.close()
      }
    },
  }
}
