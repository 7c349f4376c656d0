import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { Fault } from '@anlan/kernel/fault'
import { streamProcess } from '@anlan/platform/media/stream-process'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { holdFolder } from '@anlan/platform/postgres/hold-folder'
import { folderFault, startFault } from '@anlan/platform/postgres/start-fault'
import { buildConsole } from './console-build.ts'
import { demoCertificate } from './demo-certificate.ts'
import { REPOSITORY } from './install.mjs'
import { openLog } from './log-file.ts'
import { claimPort, waitHealthy } from './reach.ts'
import { readSettings, type Settings } from './settings.ts'
import { type Service, supervise } from './supervise.ts'
import { type DemoAccount, welcome } from './welcome.ts'

const SERVER_PATIENCE = 60_000
/** A server that has died so often before it was ever well will not become well by itself. */
const HOPELESS = 5
/** A demonstration shall not fill somebody's disk. */
const DEMO_RECORDINGS_MB = '2048'
const DEMO_CAMERAS = 8

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What has been started, undone in reverse. */
const started: (() => Promise<void>)[] = []
const ending = new AbortController()

const networks = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address)

/** Waits for all even when one fails, so that whatever did start is known and can be stopped. */
const together = async (...works: Promise<unknown>[]): Promise<void> => {
  for (const outcome of await Promise.allSettled(works)) if (outcome.status === 'rejected') throw outcome.reason
}

const readAccounts = async (): Promise<DemoAccount[]> =>
  readFile(join(REPOSITORY, 'testbed', 'accounts.json'), 'utf8').then(
    (text) => JSON.parse(text) as DemoAccount[],
    () => [],
  )

const launch = async (settings: Settings): Promise<void> => {
  const { mode, port, stationPort, dataFolder } = settings
  const demo = mode === 'demo'
  await mkdir(dataFolder, { recursive: true, mode: 0o711 }).catch(folderFault(dataFolder))
  started.push(await holdFolder(dataFolder).catch(folderFault(dataFolder)))
  const host = process.env['HOST'] || (settings.tls === undefined ? '127.0.0.1' : '0.0.0.0')
  await claimPort(port, 'PORT', host)
  if (demo) await claimPort(stationPort, 'STATION_PORT', '127.0.0.1')

  const logOf = (name: string) => openLog(join(dataFolder, 'logs', `${name}.log`))
  const diary = logOf('launcher')
  const report = (line: string): void => {
    say(line)
    diary.write(`${new Date().toISOString()} ${line}\n`)
  }
  const database = async (folder: string, name: string): Promise<string> => {
    const postgres = await startPostgres({ folder, report: (line) => report(`${name}：${line}`) })
    started.push(postgres.stop)
    return postgres.url
  }

  let databaseUrl = settings.databaseUrl
  let stationDatabaseUrl: string | undefined
  const stationFolder = join(dataFolder, 'station')
  say('正在启动数据库……')
  await together(
    buildConsole({ root: REPOSITORY, log: logOf('console-build'), say, signal: ending.signal }),
    (async () => (databaseUrl ??= await database(join(dataFolder, 'postgres'), '数据库')))(),
    (async () => demo && (stationDatabaseUrl = await database(join(stationFolder, 'postgres'), '接收站数据库')))(),
  )
  const certificate = settings.tls === 'demo' ? await demoCertificate(join(dataFolder, 'tls'), networks(), Date.now()) : undefined
  const tls = settings.tls === 'demo' ? certificate : settings.tls

  const origin = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`
  const stationUrl = demo ? `http://127.0.0.1:${stationPort}` : process.env['STATION_URL']
  // Programs compiled once: from the second start on they are up sooner and hold less memory.
  const service = (name: string, script: string, log: string, env: Record<string, string | undefined>): Service | undefined => {
    if (ending.signal.aborted) return undefined
    const made = supervise({ name, script: join(REPOSITORY, script), log: logOf(log), report, env: { ANLAN_MODE: mode, NODE_COMPILE_CACHE: join(dataFolder, 'compile-cache'), ...env } })
    started.push(made.stop)
    return made
  }

  say('正在启动服务……')
  const server = service('业务服务', 'apps/server/main.ts', 'server', {
    HOST: host, PORT: String(port), DATABASE_URL: databaseUrl, DATA_DIR: dataFolder, TLS_CERT: tls?.cert, TLS_KEY: tls?.key, STATION_URL: stationUrl,
  })
  if (demo)
    service('省级接收站', 'apps/province-station/main.ts', 'station', {
      HOST: '127.0.0.1', PORT: undefined, STATION_PORT: String(stationPort), DATABASE_URL: stationDatabaseUrl, DATA_DIR: stationFolder, TLS_CERT: undefined, TLS_KEY: undefined,
    })
  if (server === undefined) return

  const deadline = performance.now() + SERVER_PATIENCE
  const giveUp = () => ending.signal.aborted || server.deaths() >= HOPELESS || performance.now() > deadline
  if (!(await waitHealthy(`${origin}/healthz`, giveUp))) {
    if (ending.signal.aborted) return
    throw new Fault('server-start', `业务服务没有启动成功，日志见 ${server.log.path}：\n${server.log.tail()}`)
  }
  if (demo) {
    const kept = join(dataFolder, 'demonstration.json')
    if (!existsSync(kept)) say('正在准备演示数据：两家虚构企业的人员、风险清单和隐患……')
    // Of a former start: tokens are renewed.
    for (const name of ['recorder.json', 'vision-worker.json']) await rm(join(dataFolder, name), { force: true })
    const plant = service('演示工厂', 'testbed/plant-in-a-box.ts', 'plant-in-a-box', {
      ANLAN_URL: origin, STATION_URL: stationUrl, DATA_DIR: dataFolder, NODE_EXTRA_CA_CERTS: certificate?.authority,
    })
    await appears(kept, () => ending.signal.aborted || (plant?.deaths() ?? 0) > 0 || performance.now() > deadline + SERVER_PATIENCE)
    void recordFor(settings, origin, certificate?.authority, service).catch((cause: unknown) => report(`录像程序没有启动：${String(cause)}`))
    void lookFor(settings, origin, certificate?.authority, service).catch((cause: unknown) => report(`识别程序没有启动：${String(cause)}`))
    if (!existsSync(kept) && !ending.signal.aborted) say(`演示数据没有准备好，账户可能不全，原因见 ${plant?.log.path}`)
  }
  const administrator = join(dataFolder, 'first-administrator.txt')
  if (!demo && existsSync(administrator)) say(`\n首个系统管理员（同样写在 ${administrator}）\n${await readFile(administrator, 'utf8')}`)
  say(welcome({ settings, networks: networks(), accounts: await readAccounts(), authority: certificate?.authority }))
}

type Start = (name: string, script: string, log: string, env: Record<string, string | undefined>) => Service | undefined

/** What the plant in a box tells of a device that it has registered, as soon as it has; undefined: we are ending. */
const registered = async (path: string): Promise<{ id: string; token: string; port?: number } | undefined> => {
  await appears(path, () => ending.signal.aborted)
  return ending.signal.aborted ? undefined : (JSON.parse(await readFile(path, 'utf8')) as { id: string; token: string; port?: number })
}

/** The recorder of the demonstration. Its name and token are new at each start. */
const recordFor = async ({ dataFolder }: Settings, origin: string, authority: string | undefined, start: Start): Promise<void> => {
  const told = await registered(join(dataFolder, 'recorder.json'))
  if (told === undefined) return
  const { id, token, port } = told
  start('录像程序', 'apps/recorder/main.ts', 'recorder', {
    RECORDER_SERVER: origin, RECORDER_ID: id, RECORDER_TOKEN: token, RECORDER_PORT: String(port), RECORDER_FOLDER: join(dataFolder, 'recordings'),
    RECORDER_QUOTA_MB: DEMO_RECORDINGS_MB, ...streamProcess(DEMO_CAMERAS), NODE_EXTRA_CA_CERTS: authority,
  })
}

/** Who looks at the cameras of the demonstration: with one thread, and only with what everything else leaves of the processors. */
const lookFor = async ({ dataFolder }: Settings, origin: string, authority: string | undefined, start: Start): Promise<void> => {
  const told = await registered(join(dataFolder, 'vision-worker.json'))
  if (told === undefined) return
  start('识别程序', 'apps/vision-worker/main.ts', 'vision-worker', {
    SERVER_URL: origin, WORKER_ID: told.id, WORKER_TOKEN: told.token, WORKER_FOLDER: join(dataFolder, 'vision-worker'), WORKER_NICE: '10', THREADS: '1', ...streamProcess(DEMO_CAMERAS), NODE_EXTRA_CA_CERTS: authority,
  })
}

const appears = async (path: string, giveUp: () => boolean): Promise<void> => {
  while (!existsSync(path) && !giveUp()) await pause(200)
}

/** A refusal of the file system is told as one; anything else is our own mistake and shows where. */
const reasonOf = (cause: unknown, folder: string): string => {
  if (cause instanceof Fault) return cause.tip
  if (cause instanceof Error && 'syscall' in cause) return `${startFault(String(cause), folder, cause).tip}（${cause.message}）`
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}

const undo = async (): Promise<void> => {
  // What belongs together was started together: services first, then the databases they stand on.
  for (const stop of started.splice(0).reverse()) await stop().catch((cause: unknown) => say(`停止时出错：${String(cause)}`))
}

const main = async (): Promise<number> => {
  const settings = readSettings(process.env, REPOSITORY)
  if (!settings.accepted) {
    say(settings.refusal.message)
    return 1
  }
  const asked = new Promise<void>((resolve) => {
    const end = (): void => {
      if (!ending.signal.aborted) say('正在停止……')
      ending.abort()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
    // Started by start.mjs: when that is killed, nobody is left to stop us.
    process.on('disconnect', end)
  })
  try {
    await launch(settings.value)
    await asked
    return 0
  } catch (cause) {
    if (ending.signal.aborted) return 0
    say(`启动失败：${reasonOf(cause, settings.value.dataFolder)}`)
    return 1
  } finally {
    ending.abort()
    await undo()
    say('已停止。')
  }
}

// The terminal may go before we do; what we say then is lost, what we stop is not.
process.stdout.on('error', () => undefined)
process.exit(await main())
