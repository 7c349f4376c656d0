import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Fault } from '@anlan/kernel/fault'

export interface Environment {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly mode: 'demo' | 'production'
  readonly stationUrl: string
  /** The first port for positioning devices; 0 opens none. */
  readonly positionPort: number
  readonly positionBroker?: { readonly url: string; readonly username?: string; readonly password?: string }
  /** MQTT of analysis devices; 0 opens none. */
  readonly detectorMqttPort: number
  /** Below so much free disk nothing new is taken. */
  readonly diskReserveMb: number
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
}

const port = (name: string, text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new Fault('environment', `环境变量 ${name} 应为端口号，现在是“${text}”`, { retry: false })
  return value
}

const optional = <Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> => (value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, string>))

/** Reads what `npm start` documents; anything wrong is said in Chinese before a port is opened. */
export const readEnvironment = (env: NodeJS.ProcessEnv): Environment => {
  const databaseUrl = env['DATABASE_URL']
  if (databaseUrl === undefined || databaseUrl === '')
    throw new Fault('environment', '缺少 DATABASE_URL。请用 npm start 启动，或指定 PostgreSQL 15 以上的连接地址', { retry: false })
  const mode = env['ANLAN_MODE'] ?? 'demo'
  if (mode !== 'demo' && mode !== 'production') throw new Fault('environment', `ANLAN_MODE 只能是 demo 或 production，现在是“${mode}”`, { retry: false })
  const { TLS_CERT: cert, TLS_KEY: key } = env
  if ((cert === undefined) !== (key === undefined)) throw new Fault('environment', 'TLS_CERT 与 TLS_KEY 要同时指定', { retry: false })
  const broker = env['POSITION_BROKER_URL']
  return {
    port: port('PORT', env['PORT'], 8080),
    host: env['HOST'] ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    databaseUrl,
    dataFolder: resolve(env['DATA_DIR'] ?? '.data'),
    mode,
    stationUrl: env['STATION_URL'] ?? `http://127.0.0.1:${port('STATION_PORT', env['STATION_PORT'], 8090)}`,
    positionPort: port('POSITION_PORT', env['POSITION_PORT'], 21_098),
    ...(broker === undefined || broker === '' ? {} : { positionBroker: { url: broker, ...optional('username', env['POSITION_BROKER_USERNAME']), ...optional('password', env['POSITION_BROKER_PASSWORD']) } }),
    detectorMqttPort: port('DETECTOR_MQTT_PORT', env['DETECTOR_MQTT_PORT'], 0),
    diskReserveMb: Number(env['DISK_RESERVE_MB'] ?? 256),
    ...(cert === undefined || key === undefined ? {} : { tls: { cert: readFileSync(cert), key: readFileSync(key) } }),
  }
}
