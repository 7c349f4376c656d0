import { Aedes, type AuthenticateError, type Client } from 'aedes'
import { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { listen } from '@anlan/edge-position-mqtt/listen'
import type { Detector, DetectorIntake } from '@anlan/video/contract/detector-event'
import { readEvents } from './read-events.ts'

export interface EventBrokerOptions {
  /** 0 takes any free one. */
  readonly port: number
  readonly host: string
  readonly intake: DetectorIntake
  readonly now: () => Instant
  readonly trouble: (cause: unknown) => void
}
/** Connections at once, and bytes of a message: an event with its picture. */
const [MOST, LONGEST] = [500, 4 * 1024 * 1024]
export const topicOf = (id: string): string => `anlan/video/${id}/events`

const refused = (): AuthenticateError => Object.assign(new Fault('detector-not-let-in', '分析设备编号或密钥不对，或已停用', { retry: false }), { returnCode: 4 as const })
const busy = (cause: unknown): AuthenticateError => Object.assign(new Fault('detector-busy', '平台暂时无法核对身份，请稍后重连', { cause }), { returnCode: 3 as const })

/**
 * MQTT 3.1.1 for analysis devices: user name is the device's number, password its token, topic `anlan/video/<number>/events`, words as over HTTP.
 * A PUBACK means that it is on disk. Nothing is retained or passed on, and nobody hears anybody.
 */
export const startEventBroker = async ({ port, host, intake, now, trouble }: EventBrokerOptions): Promise<{ readonly port: number; close(): Promise<void> }> => {
  const guests = new Map<Client, Detector>()
  const broker = await Aedes.createBroker({
    preConnect: (_client, packet, done) => {
      delete packet.will
      packet.clean = true
      done(null, true)
    },
    authenticate: (client, username = '', password, done) => {
      intake.authenticate(username, password?.toString() ?? '').then(
        (detector) => {
          if (detector === undefined) return done(refused(), false)
          // Names of clients are a device's own affair: nobody pushes out a client of another.
          client.id = `${detector.id}/${client.id}`
          if (!client.closed) guests.set(client, detector)
          return done(null, true)
        },
        (cause: unknown) => done(busy(cause), false),
      )
    },
    authorizePublish: (client, packet, done) => {
      if (client === null) return done(null)
      const detector = guests.get(client)
      if (detector === undefined || packet.topic !== topicOf(detector.id)) return done(new Fault('detector-topic', '只能在 anlan/video/<设备编号>/events 上发布', { retry: false }))
      const events = readEvents(detector.dialect, '', packet.payload as Buffer, now())
      packet.payload = Buffer.alloc(0)
      packet.retain = false
      // What nobody can read would come again for ever: it is told and acknowledged.
      if (typeof events === 'string') {
        trouble(new Fault('detector-unreadable', `${detector.name}：${events}`, { retry: false }))
        return done(null)
      }
      intake.take(detector, events).then(
        () => done(null),
        (cause: unknown) => {
          trouble(cause)
          // Without an acknowledgement it is sent again, on a new connection.
          done(cause instanceof Error ? cause : new Fault('detector-failed', '事件没有写入，请重发', { cause }))
        },
      )
      return undefined
    },
    authorizeSubscribe: (_client, _subscription, done) => done(null, null),
  })
  broker.on('clientError', (client) => void guests.delete(client))
  broker.on('clientDisconnect', (client) => void guests.delete(client))
  const server = await listen({ port, host, most: MOST, longest: LONGEST, trouble }, (socket) => {
    const client = broker.handle(socket)
    socket.on('close', () => void guests.delete(client))
  }).catch((cause: unknown) => {
    broker.close()
    throw cause
  })
  return {
    port: server.port,
    close: async () => {
      const closed = server.close()
      await new Promise<void>((resolve) => broker.close(() => resolve()))
      await closed
    },
  }
}
