import { connect, type MqttClient } from 'mqtt'
import { topicsOf } from '../topics.ts'

/** A terminal or a locating engine that speaks MQTT over a real socket. */
export interface MqttTerminal {
  readonly source: string
  /** Sends one report or a list of them, and resolves when it is acknowledged. */
  fix(value: unknown, qos?: 0 | 1 | 2): Promise<void>
  /** The same in the vendor's shape. */
  vendor(value: unknown, qos?: 0 | 1 | 2): Promise<void>
  /** A heartbeat of a device or a list of them. */
  device(value: unknown, qos?: 0 | 1 | 2): Promise<void>
  /** Says anything anywhere. */
  publish(topic: string, payload: string | Buffer, more?: { qos?: 0 | 1 | 2; retain?: boolean }): Promise<void>
  /** Listens; false when it may not. */
  listen(filter?: string): Promise<boolean>
  /** What was said to it, oldest first. */
  readonly heard: { readonly topic: string; readonly said: unknown }[]
  /** Messages that were acknowledged. */
  readonly acknowledged: number
  readonly connected: boolean
  close(): Promise<void>
}

export interface MqttTerminalOptions {
  readonly url: string
  readonly source: string
  readonly token?: string
  readonly clientId?: string
  /** Comes back after having been hung up on. */
  readonly persistent?: boolean
}

/** @throws what the broker answered when it does not let us in */
export const openMqttTerminal = async ({ url, source, token, clientId, persistent = false }: MqttTerminalOptions): Promise<MqttTerminal> => {
  const account = token === undefined ? {} : { username: source, password: token }
  const client: MqttClient = connect(url, {
    ...account,
    ...(clientId === undefined ? {} : { clientId }),
    protocolVersion: 4,
    clean: true,
    reconnectPeriod: persistent ? 50 : 0,
    connectTimeout: 10_000,
  })
  await new Promise<void>((resolve, reject) => {
    client.once('connect', () => resolve())
    client.once('error', (cause) => {
      client.end(true)
      reject(cause)
    })
  })
  client.on('error', () => undefined)
  const heard: MqttTerminal['heard'] = []
  client.on('message', (topic, payload) => heard.push({ topic, said: JSON.parse(payload.toString()) as unknown }))
  let acknowledged = 0
  const topics = topicsOf(source)
  const publish: MqttTerminal['publish'] = async (topic, payload, { qos = 1, retain = false } = {}) => {
    await client.publishAsync(topic, payload, { qos, retain })
    acknowledged += 1
  }
  return {
    source,
    fix: (value, qos = 1) => publish(topics.fix, JSON.stringify(value), { qos }),
    vendor: (value, qos = 1) => publish(topics.vendor, JSON.stringify(value), { qos }),
    device: (value, qos = 1) => publish(topics.device, JSON.stringify(value), { qos }),
    publish,
    listen: async (filter = `${topics.down}/#`) => {
      const granted = await client.subscribeAsync(filter, { qos: 1 }).catch(() => [])
      return granted.length > 0 && granted.every(({ qos }) => qos < 128)
    },
    heard,
    get acknowledged() {
      return acknowledged
    },
    get connected() {
      return client.connected
    },
    close: async () => void (await client.endAsync(true)),
  }
}
