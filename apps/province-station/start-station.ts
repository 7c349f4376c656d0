import { Fault } from '@anlan/kernel/fault'
import { openDatabase } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import fastify from 'fastify'
import { pageRoutes } from './pages/routes.ts'
import type { Station } from './station.ts'
import { type EnterpriseEntry, saveEnterprise } from './store/enterprises.ts'
import { adminOrderRoutes } from './wire/admin-orders.ts'
import { adminRoutes } from './wire/admin.ts'
import { answerFailures, LARGEST_BODY } from './wire/failures.ts'
import { forEnterprises, forOperator, numberRequests } from './wire/guard.ts'
import { healthRoute } from './wire/health.ts'
import { orderRoutes } from './wire/orders.ts'
import { positionRoutes } from './wire/positions.ts'
import { reconcileRoutes } from './wire/reconcile.ts'
import { rowRoutes } from './wire/rows.ts'
import { resultRoutes } from './wire/results.ts'
import { uploadRoutes } from './wire/upload.ts'

export interface StationOptions {
  readonly databaseUrl: string
  /** 0 takes a free one. */
  readonly port: number
  /** Loopback unless said. */
  readonly host?: string
  /** Tests give every file a schema of its own. */
  readonly schema?: string
  /** Without it nobody administers the station. */
  readonly adminKey?: string
  readonly mode?: 'demo' | 'production'
  /** Registered, or brought up to date, before the first request. */
  readonly enterprises?: readonly EnterpriseEntry[]
  /** Wall clock, epoch ms. */
  readonly now?: () => number
  readonly log?: boolean
}

export interface RunningStation {
  /** `http://127.0.0.1:8090`, without a slash at the end. */
  readonly url: string
  stop(): Promise<void>
}

const MIGRATIONS = { house: 'province-station', folder: new URL('./migrations/', import.meta.url) }

const serve = (station: Station, log: boolean) => {
  const server = fastify({ logger: log ? { level: 'warn' } : false, bodyLimit: LARGEST_BODY, routerOptions: { maxParamLength: 200 }, forceCloseConnections: true })
  numberRequests(server, station)
  answerFailures(server)
  server.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })
  healthRoute(server, station)
  server.register(async (scope) => pageRoutes(scope, station))
  server.register(async (scope) => {
    forOperator(scope, station)
    adminRoutes(scope, station)
    adminOrderRoutes(scope, station)
  })
  server.register(async (scope) => {
    forEnterprises(scope, station)
    uploadRoutes(scope, station)
    positionRoutes(scope, station)
    resultRoutes(scope, station)
    reconcileRoutes(scope, station)
    rowRoutes(scope, station)
    orderRoutes(scope, station)
  })
  return server
}

/** Lays the tables, listens, and answers until it is stopped. */
export const startStation = async (options: StationOptions): Promise<RunningStation> => {
  const { databaseUrl, port, host = '127.0.0.1', schema, adminKey, mode = 'demo', enterprises = [], now = Date.now, log = false } = options
  await migrate(databaseUrl, [MIGRATIONS], schema)
  const database = openDatabase({ url: databaseUrl, role: null, schema })
  const server = serve({ database, adminKey, mode, now }, log)
  const stop = async (): Promise<void> => {
    await server.close()
    await database.close()
  }
  try {
    await database.within({}, async (tx) => {
      for (const enterprise of enterprises) await saveEnterprise(tx, enterprise, now())
    })
    return { url: await server.listen({ port, host }), stop }
  } catch (cause) {
    await stop()
    if ((cause as { code?: string }).code === 'EADDRINUSE') throw new Fault('port-taken', `端口 ${port} 已被占用，请换一个 STATION_PORT`, { cause })
    throw cause
  }
}
