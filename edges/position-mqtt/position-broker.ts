import { Aedes, type AuthenticateError, type Client, type PublishPacket } from 'aedes'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import type { Source, Taken } from '@anlan/positioning/contract/report'
import { openDoor, type Speaker } from '@anlan/edge-position-json/door'
import { readText, type Reading, type ReadReport, type Unread } from '@anlan/edge-position-json/read-many'
import { readDeviceLine } from '@anlan/edge-position-json/device-line'
import { readReportLine } from '@anlan/edge-position-json/report-line'
import type { PositionIntake } from '@anlan/edge-position-json/said'
import { VENDOR_BITS, type VendorBits, vendorReader } from '@anlan/edge-position-json/vendor-push'
import { admit } from './admit.ts'
import { GATHER, type GatherSettings, openGather, tellingOnce } from './gather.ts'
import { listen } from './listen.ts'
import { takeDevices } from './take-devices.ts'
import { isSourceName, mayHear, reaches, shapeOf, topicsOf } from './topics.ts'

export interface PositionBrokerOptions {
  readonly port: number
  readonly host?: string
  readonly intake: PositionIntake
  readonly bits?: VendorBits
  readonly gather?: Partial<GatherSettings>
  /** Connections at once. */
  readonly most?: number
  readonly trouble?: (cause: unknown) => void
}

export interface BrokerFigures {
  readonly connections: number
  readonly messages: number
  readonly accepted: number
  readonly parked: number
  readonly refused: number
  /** Reports that wait to be committed. */
  readonly waiting: number
  /** How often positioning was full, and messages had to wait. */
  readonly held: number
}

export interface PositionBroker {
  readonly port: number
  figures(): BrokerFigures
  /** Asks a terminal to buzz. False when nobody of this source listens for it. */
  buzz(source: string, card: string): Promise<boolean>
  close(): Promise<void>
}

/** Bytes of a packet: a list of some hundred reports. */
const LONGEST_PACKET = 256 * 1024
/** Messages of one client that wait for their acknowledgement: beyond that it is hung up on, and sends them again. */
const MOST_UNACKNOWLEDGED = 2_000
/** Mistakes are told at most so often to a source. */
const TELL_EVERY = SECOND
const NOTHING = Buffer.alloc(0)

interface Guest {
  readonly speaker: Speaker
  readonly source: Source
  readonly heard: Set<string>
  unacknowledged: number
}

/**
 * An MQTT 3.1.1 broker for terminals and locating engines. User name is the source's id, password its token. A PUBACK means that the
 * message is committed. Nothing is retained, no session outlives its connection, and what is published goes to positioning only.
 * @throws Fault `position-port` when the port is taken
 */
export const startPositionBroker = async (options: PositionBrokerOptions): Promise<PositionBroker> => {
  const { port, host = '0.0.0.0', intake, bits = VENDOR_BITS, most = 20_000 } = options
  const trouble = tellingOnce(options.trouble ?? (() => undefined))
  const readers: Readonly<Record<'fix' | 'vendor', ReadReport>> = { fix: readReportLine, vendor: vendorReader(bits) }
  const guests = new Map<Client, Guest>()
  const toldAt = new Map<string, number>()
  const counts = { messages: 0, accepted: 0, parked: 0, refused: 0, held: 0 }
  const door = openDoor(intake)
  const onTaken = ({ accepted, parked, refused }: Taken): void => {
    counts.accepted += accepted
    counts.parked += parked
    counts.refused += refused
  }
  const gather = openGather({
    intake,
    door,
    settings: { ...GATHER, ...options.gather },
    onTaken,
    onWait: (fault) => {
      counts.held += 1
      trouble(fault)
    },
  })

  const say = (topic: string, payload: object, qos: 0 | 1): Promise<void> =>
    new Promise((resolve) =>
      broker.publish({ cmd: 'publish', topic, payload: Buffer.from(JSON.stringify(payload)), qos, dup: false, retain: false }, () => resolve()),
    )

  /** A PUBACK cannot say what is wrong: it is said on `down/errors`, seldom. */
  const tell = (source: Source, topic: string, unread: readonly Unread[]): void => {
    counts.refused += unread.length
    const now = performance.now()
    if (unread.length === 0 || now - (toldAt.get(source.id) ?? Number.NEGATIVE_INFINITY) < TELL_EVERY) return
    toldAt.set(source.id, now)
    void say(`${topicsOf(source.id).down}/errors`, { topic, errors: unread.slice(0, 20) }, 0)
  }

  /** What is said here is for positioning alone: neither retained nor stored nor passed on. */
  const empty = (packet: PublishPacket): void => {
    packet.payload = NOTHING
    packet.retain = false
  }

  const hear = (client: Client, packet: PublishPacket, done: (error?: Error | null) => void): void => {
    const guest = guests.get(client)
    const shape = guest === undefined ? undefined : shapeOf(packet.topic, guest.source.id)
    if (guest === undefined || shape === undefined)
      return done(new Fault('position-topic', `不能在主题 ${packet.topic.slice(0, 100)} 上发布，请使用 anlan/<数据源编号>/fix`, { retry: false }))
    if (guest.unacknowledged >= MOST_UNACKNOWLEDGED) return done(new Fault('positioning-full', `未确认的消息超过 ${MOST_UNACKNOWLEDGED} 条，请等待确认后再发`))
    counts.messages += 1
    const text = packet.payload.toString()
    empty(packet)
    const settle = (cause?: unknown): void => {
      guest.unacknowledged -= 1
      // Without an acknowledgement the client has to hear that it must send again: by being hung up on.
      done(cause === undefined ? null : cause instanceof Error ? cause : new Fault('position-bug', '平台内部出错，消息未保存', { cause }))
    }
    const take = <It extends object>({ reports, unread }: Reading<It>, hand: (reports: readonly It[]) => void): void => {
      tell(guest.source, packet.topic, unread)
      if (reports.length === 0) return done(null)
      guest.unacknowledged += 1
      hand(reports)
    }
    if (shape === 'device') take(readText(text, guest.source.coordinates, readDeviceLine), (words) => takeDevices({ intake, door, onTaken }, guest.speaker, words, settle))
    else take(readText(text, guest.source.coordinates, readers[shape]), (reports) => gather.add(guest.speaker, reports, settle))
  }

  const broker: Aedes = await Aedes.createBroker({
    keepaliveLimit: 0,
    preConnect: (_client, packet, done) => {
      // A will is no position, and a buzz that comes an hour later helps nobody.
      delete packet.will
      packet.clean = true
      done(null, true)
    },
    authenticate: (client, username, password, done) => {
      admit(door, username, password).then(
        ({ speaker, source }) => {
          // Client names are a source's own affair: nobody can push out a client of another source.
          client.id = `${source.id}/${client.id}`
          if (!client.closed) guests.set(client, { speaker, source, heard: new Set(), unacknowledged: 0 })
          done(null, true)
        },
        (refused: AuthenticateError) => {
          trouble(refused)
          done(refused, false)
        },
      )
    },
    authorizePublish: (client, packet, done) => (client === null ? done(null) : hear(client, packet, done)),
    authorizeSubscribe: (client, subscription, done) => {
      const guest = guests.get(client)
      if (guest === undefined || guest.heard.size >= 100 || !mayHear(subscription.topic, guest.source.id)) return done(null, null)
      guest.heard.add(subscription.topic)
      done(null, subscription)
    },
  })
  broker.on('unsubscribe', (topics, client) => {
    for (const topic of topics) guests.get(client)?.heard.delete(topic)
  })
  broker.on('clientError', (client, cause) => {
    guests.delete(client)
    trouble(cause)
  })
  broker.on('clientDisconnect', (client) => void guests.delete(client))

  const server = await listen({ port, host, most, longest: LONGEST_PACKET, trouble }, (socket) => {
    const client = broker.handle(socket)
    socket.on('close', () => void guests.delete(client))
  }).catch((cause: unknown) => {
    broker.close()
    throw cause
  })

  return {
    port: server.port,
    figures: () => ({ connections: guests.size, ...counts, waiting: gather.waiting }),
    buzz: async (source, card) => {
      const topic = `${topicsOf(source).down}/${card}`
      if (!isSourceName(source) || !/^[\w:.-]{1,40}$/.test(card)) return false
      const listens = [...guests.values()].some((guest) => guest.source.id === source && [...guest.heard].some((filter) => reaches(filter, topic)))
      if (listens) await say(topic, { card, do: 'buzz' }, 1)
      return listens
    },
    close: async () => {
      gather.close()
      const closed = server.close()
      await new Promise<void>((resolve) => broker.close(() => resolve()))
      await closed
    },
  }
}
