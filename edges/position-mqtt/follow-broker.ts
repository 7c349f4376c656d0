import { connect, type IPublishPacket, type MqttClient } from 'mqtt'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import type { Source, Taken } from '@anlan/positioning/contract/report'
import { NOT_LET_IN, openDoor, type Speaker } from '@anlan/edge-position-json/door'
import { readText, type Reading, type ReadReport } from '@anlan/edge-position-json/read-many'
import { readDeviceLine } from '@anlan/edge-position-json/device-line'
import { readReportLine } from '@anlan/edge-position-json/report-line'
import type { PositionIntake } from '@anlan/edge-position-json/said'
import { VENDOR_BITS, type VendorBits, vendorReader } from '@anlan/edge-position-json/vendor-push'
import { GATHER, type GatherSettings, openGather, tellingOnce } from './gather.ts'
import { takeDevices } from './take-devices.ts'
import { type Shape, shapeOf, topicsOf } from './topics.ts'

export interface FollowBrokerOptions {
  /** `mqtt://host:1883`, `mqtts://…`, `ws://…`. */
  readonly url: string
  readonly username?: string
  readonly password?: string
  /** The same name every time: the outside broker keeps what came while we were away. */
  readonly clientId: string
  /** Which sources speak there, and by what token we know them. The outside broker has to see to it that each speaks on its own topics only. */
  readonly speakers: readonly Speaker[]
  readonly intake: PositionIntake
  readonly bits?: VendorBits
  readonly gather?: Partial<GatherSettings>
  readonly trouble?: (cause: unknown) => void
}

export interface FollowedBroker {
  figures(): {
    readonly connected: boolean
    readonly messages: number
    readonly accepted: number
    readonly parked: number
    readonly refused: number
    readonly waiting: number
  }
  buzz(source: string, card: string): Promise<boolean>
  close(): Promise<void>
}

/** Outside brokers send few at a time (Mosquitto: 20 until acknowledged), so there is little to wait for. */
const WAIT_MS = 2
const [FIRST_PAUSE, LONGEST_PAUSE] = [SECOND, 30 * SECOND]
/** Messages without acknowledgement hold us at this many waiting reports. */
const HELD_REPORTS = 5_000

/** PUBACK (MQTT 3.1.1, 3.4). */
const puback = (messageId: number): Buffer => Buffer.from([0x40, 2, messageId >> 8, messageId & 0xff])
/** Given to the client library instead of an acknowledgement: ours follows when the message is committed. */
const LATER = new Fault('position-later', '保存后再确认')

/** Reads the same topics from a broker that the enterprise has already. A message is acknowledged after it is committed; without acknowledgement that broker sends it again. */
export const followBroker = ({
  url,
  username,
  password,
  clientId,
  speakers,
  intake,
  bits = VENDOR_BITS,
  gather: settings,
  trouble: tell = () => undefined,
}: FollowBrokerOptions): FollowedBroker => {
  const trouble = tellingOnce(tell)
  const readers: Readonly<Record<'fix' | 'vendor', ReadReport>> = { fix: readReportLine, vendor: vendorReader(bits) }
  const bySource = new Map(speakers.map((speaker) => [speaker.source, speaker]))
  const counts = { messages: 0, accepted: 0, parked: 0, refused: 0 }
  const door = openDoor(intake)
  const held: (() => void)[] = []
  const onTaken = ({ accepted, parked, refused }: Taken): void => {
    counts.accepted += accepted
    counts.parked += parked
    counts.refused += refused
  }
  const gather = openGather({
    intake,
    door,
    settings: { ...GATHER, waitMs: WAIT_MS, ...settings },
    onTaken,
    onWait: trouble,
  })

  const sourceIn = async (topic: string): Promise<{ speaker: Speaker; source: Source; shape: Shape } | undefined> => {
    const speaker = bySource.get(topic.split('/')[1] ?? '')
    const shape = speaker === undefined ? undefined : shapeOf(topic, speaker.source)
    const source = speaker === undefined || shape === undefined ? undefined : await door.check(speaker)
    return speaker === undefined || source === undefined || shape === undefined ? undefined : { speaker, source, shape }
  }

  const client: MqttClient = connect(url, {
    username,
    password,
    clientId,
    clean: false,
    protocolVersion: 4,
    resubscribe: false,
    reconnectPeriod: FIRST_PAUSE,
    connectTimeout: 10 * SECOND,
  })

  const hear = async ({ topic, payload, qos, messageId }: IPublishPacket, next: (cause?: Error) => void): Promise<void> => {
    counts.messages += 1
    const { stream } = client
    const acknowledge = (): void => {
      // An acknowledgement belongs to the connection on which the message came.
      if (qos > 0 && messageId !== undefined && stream === client.stream && client.connected) stream.write(puback(messageId))
    }
    const settle = (cause?: unknown): void => {
      if (gather.waiting < HELD_REPORTS) for (const go of held.splice(0)) go()
      if (cause === undefined) return acknowledge()
      trouble(cause)
      if (cause instanceof Fault && !cause.retry) return acknowledge()
      // Not acknowledged, so it is sent again: brokers do so on a new connection.
      if (stream === client.stream) stream.destroy()
    }
    const found = await sourceIn(topic)
    if (found === undefined) {
      // Nobody's message, for good: kept back, it would stand in the way of all the others.
      counts.refused += 1
      trouble(new Fault('position-not-let-in', `${topic.slice(0, 100)}：${NOT_LET_IN}`, { retry: false }))
      acknowledge()
      return next(LATER)
    }
    const take = <It extends object>({ reports, unread }: Reading<It>, hand: (reports: readonly It[]) => void): void => {
      counts.refused += unread.length
      if (reports.length === 0) acknowledge()
      else hand(reports)
    }
    if (found.shape === 'device') take(readText(payload.toString(), found.source.coordinates, readDeviceLine), (words) => takeDevices({ intake, door, onTaken }, found.speaker, words, settle))
    else take(readText(payload.toString(), found.source.coordinates, readers[found.shape]), (reports) => gather.add(found.speaker, reports, settle))
    // Held: the library reads nothing more until there is room again.
    if (gather.waiting >= HELD_REPORTS) held.push(() => next(LATER))
    else next(LATER)
  }
  client.handleMessage = (packet, next) => {
    hear(packet, next).catch((cause: unknown) => {
      trouble(cause)
      client.stream.destroy()
      next(LATER)
    })
  }

  let pause = FIRST_PAUSE
  client.on('connect', () => {
    pause = FIRST_PAUSE
    client.options.reconnectPeriod = pause
    const topics = speakers.flatMap(({ source }) => [topicsOf(source).fix, topicsOf(source).vendor, topicsOf(source).device])
    client.subscribe(topics, { qos: 1 }, (cause, granted) => {
      if (cause !== null) trouble(cause)
      for (const { topic, qos } of granted ?? []) if (qos >= 128) trouble(new Fault('position-topic', `外部 MQTT 服务不允许订阅 ${topic}，请检查其访问控制`))
    })
  })
  client.on('close', () => {
    pause = Math.min(pause * 2, LONGEST_PAUSE)
    client.options.reconnectPeriod = pause
  })
  client.on('error', (cause) =>
    trouble(new Fault('position-broker', `连接外部 MQTT 服务 ${url.replace(/\/\/[^@/]*@/, '//')} 失败，将自动重连，请检查地址、账号和网络`, { cause })),
  )

  return {
    figures: () => ({ connected: client.connected, ...counts, waiting: gather.waiting }),
    buzz: async (source, card) => {
      if (!client.connected || !/^[\w:.-]{1,40}$/.test(card)) return false
      await client.publishAsync(`${topicsOf(source).down}/${card}`, JSON.stringify({ card, do: 'buzz' }), { qos: 1 })
      return true
    },
    close: async () => {
      gather.close()
      await client.endAsync(true)
    },
  }
}
