import { join, resolve } from 'node:path'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'

export interface TlsFiles {
  readonly cert: string
  readonly key: string
}

export interface Settings {
  readonly mode: 'demo' | 'production'
  readonly port: number
  readonly stationPort: number
  /** Absolute. */
  readonly dataFolder: string
  /** Somebody else's PostgreSQL; without it we run our own. */
  readonly databaseUrl?: string
  /** `demo`: a certificate of our own making. */
  readonly tls?: TlsFiles | 'demo'
}

type Environment = Readonly<Record<string, string | undefined>>

const readPort = (env: Environment, name: string, standard: number): Decision<number> => {
  const text = env[name]?.trim() ?? ''
  const port = text === '' ? standard : Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return accept(port)
  return refuse('bad-port', `${name} 应为 1 到 65535 之间的整数，现在是“${text}”`)
}

const readTls = (env: Environment): Decision<Settings['tls']> => {
  const [cert, key] = [env['TLS_CERT'] ?? '', env['TLS_KEY'] ?? '']
  if (cert !== '' && key !== '') return accept({ cert: resolve(cert), key: resolve(key) })
  if (cert !== '' || key !== '') return refuse('half-tls', 'TLS_CERT 和 TLS_KEY 需要同时设置')
  const wish = env['ANLAN_TLS'] ?? ''
  if (wish === '') return accept(undefined)
  return wish === 'demo' ? accept('demo') : refuse('bad-tls', `ANLAN_TLS 只能是 demo，现在是“${wish}”`)
}

/** @param root the repository: the data lies beside the code unless told otherwise */
export const readSettings = (env: Environment, root: string): Decision<Settings> => {
  const mode = env['ANLAN_MODE'] || 'demo'
  if (mode !== 'demo' && mode !== 'production') return refuse('bad-mode', `ANLAN_MODE 只能是 demo 或 production，现在是“${mode}”`)
  const port = readPort(env, 'PORT', 8080)
  if (!port.accepted) return port
  const stationPort = readPort(env, 'STATION_PORT', 8090)
  if (!stationPort.accepted) return stationPort
  if (mode === 'demo' && port.value === stationPort.value) return refuse('same-port', 'PORT 和 STATION_PORT 不能相同')
  const tls = readTls(env)
  if (!tls.accepted) return tls
  return accept({
    mode,
    port: port.value,
    stationPort: stationPort.value,
    dataFolder: resolve(env['DATA_DIR'] || join(root, '.data')),
    databaseUrl: env['DATABASE_URL'] || undefined,
    tls: tls.value,
  })
}
