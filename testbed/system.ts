import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { until } from './visitor.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A process of the system under test: it can be killed the hard way and started again. */
export interface Service {
  readonly url: string
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>
  start(): Promise<void>
  readonly log: string
}

export interface System {
  readonly server: Service
  readonly station: Service
  readonly stationAdminKey: string
  readonly folder: string
  readonly databaseUrl: string
  stop(): Promise<void>
}

/** A port that is free at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const service = (script: string, url: string, log: string, env: Readonly<Record<string, string>>): Service => {
  let child: ChildProcess | undefined
  const healthy = async (): Promise<boolean> => {
    if (child?.exitCode !== null) throw new BrokenInvariant(`${script} ended at start:\n${(await readFile(log, 'utf8')).split('\n').slice(-25).join('\n')}`)
    return fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    )
  }
  return {
    url,
    log,
    start: async () => {
      child = spawn(process.execPath, [script], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
      const sink = createWriteStream(log, { flags: 'a' })
      child.stdout?.pipe(sink, { end: false })
      child.stderr?.pipe(sink, { end: false })
      await until(`${script} is healthy`, healthy, 60)
    },
    kill: () =>
      new Promise((resolve) => {
        if (child === undefined || child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}

const ADMIN_KEY = 'testbed-station-key'

/** The whole system on free ports over a folder of its own: two embedded databases, server and station as processes. `more`: for the environment of the server. */
export const startSystem = async (more: Readonly<Record<string, string>> = {}): Promise<System> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-system-'))
  await mkdir(join(folder, 'logs'))
  await mkdir(join(folder, 'station'))
  const [port, stationPort, positionPort] = [await freePort(), await freePort(), await freePort()]
  const [main, other] = [await startPostgres({ folder: join(folder, 'postgres') }), await startPostgres({ folder: join(folder, 'station', 'postgres') })]
  const stationUrl = `http://127.0.0.1:${stationPort}`
  const station = service('apps/province-station/main.ts', stationUrl, join(folder, 'logs', 'station.log'), {
    STATION_PORT: String(stationPort),
    DATABASE_URL: other.url,
    DATA_DIR: join(folder, 'station'),
    STATION_ADMIN_KEY: ADMIN_KEY,
    ANLAN_MODE: 'demo',
  })
  const server = service('apps/server/main.ts', `http://127.0.0.1:${port}`, join(folder, 'logs', 'server.log'), {
    PORT: String(port),
    POSITION_PORT: String(positionPort),
    HOST: '127.0.0.1',
    DATABASE_URL: main.url,
    DATA_DIR: folder,
    STATION_URL: stationUrl,
    ANLAN_MODE: 'demo',
    ...more,
  })
  const stop = async (): Promise<void> => {
    await Promise.all([server.kill(), station.kill()])
    await Promise.all([main.stop(), other.stop()])
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await Promise.all([server.start(), station.start()])
  } catch (cause) {
    await stop()
    throw cause
  }
  return { server, station, stationAdminKey: ADMIN_KEY, folder, databaseUrl: main.url, stop }
}
