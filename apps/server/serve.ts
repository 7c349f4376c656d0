import { mkdir } from 'node:fs/promises'
import { startDispatch } from '@anlan/alarms/module'
import { sendNotice } from '@anlan/edge-webhook/send-notice'
import { lookPictureRoutes } from '@anlan/exchange/module'
import { Fault } from '@anlan/kernel/fault'
import { membersOf } from '@anlan/people/module'
import { layDistrict } from '@anlan/plant/module'
import { openClock } from '@anlan/platform/clock/clock'
import { openDatabase } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import { openFeed } from '@anlan/platform/feed/feed-routes'
import { sheetRoutes } from '@anlan/platform/excel/sheet-routes'
import { fileRoutes } from '@anlan/platform/files/file-routes'
import { openServer } from '@anlan/platform/http/server'
import { startReactions } from '@anlan/platform/journal/reaction-runner'
import { openHouse } from '@anlan/platform/module/house'
import { paperRoutes } from '@anlan/platform/paper/paper-routes'
import { registerRoutes } from '@anlan/platform/register/register-routes'
import { startSchedule } from '@anlan/platform/schedule/schedule-runner'
import { openPictures } from '@anlan/video/module'
import { MIGRATIONS, MODULES } from './compose.ts'
import { consoleRoutes } from './console-routes.ts'
import { startDeliveries } from './deliveries.ts'
import { demoRoutes } from './demo-routes.ts'
import { openDetectors } from './detectors.ts'
import { startDiskGuard } from './disk-guard.ts'
import { DISTRICT } from './district.ts'
import { readEnvironment } from './environment.ts'
import { makeFirstAdministrator } from './first-administrator.ts'
import { openPositions } from './positions.ts'
import { startReadings } from './readings.ts'
import { trustRoutes } from './trust-routes.ts'

const VERSION = '0.1.0'

/** One server process, from its environment to its last request. Everything that it needs is in `env`. */
export const serve = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const environment = readEnvironment(env)
  await mkdir(environment.dataFolder, { recursive: true })
  await migrate(environment.databaseUrl, MIGRATIONS)
  const database = openDatabase({ url: environment.databaseUrl, connections: 20 })
  const clock = await openClock(database)
  const stop = new AbortController()

  const disk = await startDiskGuard(environment.dataFolder, environment.diskReserveMb)
  const log = { level: env['LOG_LEVEL'] ?? 'info' }
  let say = (what: string, cause: unknown): void => void process.stderr.write(`${what}: ${String(cause)}\n`)
  const scheme = environment.tls === undefined ? 'http' : 'https'
  const house = openHouse({
    modules: MODULES,
    database,
    clock,
    dataFolder: environment.dataFolder,
    signal: stop.signal,
    settings: {
      stationUrl: environment.stationUrl,
      inboxUrl: env['INBOX_URL'] ?? `${scheme}://127.0.0.1:${environment.port}`,
      publicUrl: env['PUBLIC_URL'] ?? `${scheme}://127.0.0.1:${environment.port}`,
      positionPort: String(environment.positionPort === 0 ? 21_098 : environment.positionPort),
      ordersEverySeconds: env['ORDERS_EVERY_SECONDS'] ?? (environment.mode === 'demo' ? '5' : '30'),
      positionsEverySeconds: env['POSITIONS_EVERY_SECONDS'] ?? (environment.mode === 'demo' ? '5' : '20'),
      tileHosts: env['TILE_HOSTS'] ?? '',
      riskModelUrl: env['RISK_MODEL_URL'] ?? '',
      riskModelKey: env['RISK_MODEL_KEY'] ?? '',
      riskModelName: env['RISK_MODEL_NAME'] ?? '',
      riskModelSeconds: env['RISK_MODEL_SECONDS'] ?? '',
      acceptsProvisional: environment.mode === 'demo' ? 'yes' : 'no',
    },
    fault: (what, cause) => say(what, cause),
  })
  const { district } = await layDistrict(house, DISTRICT)
  const password = await makeFirstAdministrator(house, district, environment)
  const feed = await openFeed(house)
  const positions = openPositions(house, { port: environment.positionPort, host: environment.host, ...(environment.positionBroker === undefined ? {} : { broker: environment.positionBroker }) })
  const detectors = openDetectors(house, { mqttPort: environment.detectorMqttPort, host: environment.host })
  const server = await openServer({
    house,
    feed,
    membersOf: membersOf(database),
    mode: environment.mode,
    version: VERSION,
    logger: log,
    health: [disk.health],
    full: disk.full,
    ...(environment.tls === undefined ? {} : { tls: environment.tls }),
    more: async (http, access) => {
      await fileRoutes(http, house, access.speaker)
      sheetRoutes(http, house, access.speaker, MODULES.flatMap((module) => module.sheets ?? []))
      paperRoutes(http, house, access.speaker, MODULES.flatMap((module) => module.papers ?? []))
      registerRoutes(http, house, access.speaker, MODULES.flatMap((module) => module.registers ?? []))
      if (environment.mode === 'demo') demoRoutes(http, access, clock)
      lookPictureRoutes(http, house, openPictures(house))
      positions.routes(http)
      detectors.routes(http)
      trustRoutes(http, environment.dataFolder)
      await consoleRoutes(http)
    },
  })
  say = (what, cause) => server.log.error({ err: cause }, what)

  await server.listen({ port: environment.port, host: environment.host }).catch((cause: unknown) => {
    const taken = (cause as { code?: string }).code === 'EADDRINUSE'
    throw taken ? new Fault('port-taken', `端口 ${environment.port} 已被占用，请用环境变量 PORT 换一个`, { cause, retry: false }) : cause
  })
  const runners = [
    await startReactions(house),
    startSchedule(house),
    startDispatch(house, sendNotice),
    startDeliveries(house),
    startReadings(house),
    positions.start(),
    detectors.start(),
    ...(await Promise.all(MODULES.flatMap((module) => (module.start === undefined ? [] : [module.start(house)])))),
  ]
  if (password !== undefined) process.stdout.write(`首个系统管理员：账号 admin，初始密码 ${password}（只显示这一次，首次登录须修改）\n`)

  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    stop.abort()
    disk.stop()
    await server.close()
    await Promise.all(runners.map((done) => done()))
    await feed.stop()
    await clock.close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end())
}
