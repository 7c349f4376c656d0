import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { Fault } from '@anlan/kernel/fault'
import { HOUR } from '@anlan/kernel/time'
import { sweepSessions } from '../auth/sessions.ts'
import { databaseFault } from '../database/database-fault.ts'
import { type Feed, feedRoutes } from '../feed/feed-routes.ts'
import type { House } from '../module/house.ts'
import { type Access, openAccess } from './access.ts'
import { docsPage } from './docs-page.ts'
import { endpointRoutes } from './endpoint-routes.ts'
import { type HealthCheck, healthRoute } from './health.ts'
import type { MembersOf } from './member.ts'
import { openApi } from './openapi.ts'
import { sessionRoutes } from './session-routes.ts'

export interface ServerParts {
  readonly house: House
  readonly feed: Feed
  readonly membersOf: MembersOf
  readonly mode: 'demo' | 'production'
  readonly version: string
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
  readonly logger?: FastifyServerOptions['logger']
  readonly health?: readonly HealthCheck[]
  /** True while the disk has no room for anything new. */
  readonly full?: () => boolean
  /** Routes that belong to no module: files, the console, the demonstration. */
  readonly more?: (server: FastifyInstance, access: Access) => Promise<void>
}

const DISK_FULL = new Fault('disk-full', '磁盘空间即将用尽，暂停保存新内容，已有数据仍可查看。请清理磁盘，空间恢复后自动继续')
const BODY_LIMIT = 8 * 1024 * 1024

/** The whole HTTP face of a process. */
export const openServer = async (parts: ServerParts): Promise<FastifyInstance> => {
  const { house, tls } = parts
  const server = fastify({
    logger: parts.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback',
    ...(tls === undefined ? {} : { https: tls }),
  } as FastifyServerOptions) as FastifyInstance
  server.setValidatorCompiler(() => () => true)
  server.setSerializerCompiler(() => (value) => JSON.stringify(value))

  server.setErrorHandler(async (thrown, request, to) => {
    const cause = databaseFault(thrown)
    if (cause instanceof Fault) {
      request.log.warn({ code: cause.code, cause: cause.cause }, cause.tip)
      return to.code(503).header('retry-after', '3').send({ fault: { code: cause.code, tip: cause.tip } })
    }
    const status = (thrown as { statusCode?: number }).statusCode ?? 500
    if (status < 500) return to.code(status).send({ refusal: { code: 'bad-request', message: badRequest(status) } })
    request.log.error({ err: cause }, 'bug')
    return to.code(500).send({ trace: request.id, message: `系统出错，请把编号 ${request.id} 告诉系统管理员` })
  })
  server.addHook('onRequest', async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD' && !url.startsWith('/api/session') && parts.full?.() === true) throw DISK_FULL
  })
  server.setNotFoundHandler(async (_request, to) => to.code(404).send({ refusal: { code: 'no-such-address', message: '没有这个地址', kind: 'missing' } }))

  await server.register(cookie)
  await server.register(rateLimit, { global: false })
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    hsts: tls !== undefined,
  })

  const access = openAccess(house.database, parts.membersOf)
  healthRoute(server, house, parts.health ?? [])
  sessionRoutes(server, { house, access, membersOf: parts.membersOf, mode: parts.mode, secure: tls !== undefined })
  endpointRoutes(server, house, access)
  feedRoutes(server, house, access, parts.feed)
  for (const module of house.modules) {
    module.routes?.(server, house)
    module.signedRoutes?.(server, house, access.speaker)
  }
  const description = openApi(house.modules, parts.version)
  server.get('/openapi.json', async () => description)
  server.get('/docs', async (_request, to) => to.type('text/html; charset=utf-8').send(docsPage(description)))
  await parts.more?.(server, access)
  const sweep = setInterval(() => void sweepSessions(house.database).catch((cause: unknown) => house.fault('sessions', cause)), HOUR)
  server.addHook('onClose', async () => clearInterval(sweep))
  return server
}

const badRequest = (status: number): string => {
  if (status === 413) return '提交的内容太大，请减少后重试；照片和文件请用上传按钮'
  if (status === 415) return '内容格式不支持'
  if (status === 429) return '操作太频繁，请一分钟后再试'
  return '请求格式不对，请刷新页面后重试'
}
