import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '@anlan/platform/database/database'
import { ID_PATTERN } from '@anlan/kernel/id'
import { tableNamed, TABLES } from '../checks/tables.ts'
import type { Station } from '../station.ts'
import { listEnterprises } from '../store/enterprises.ts'
import { findPhoto } from '../store/holdings.ts'
import { findOrderFile } from '../store/order-files.ts'
import { isOperator } from '../wire/sign-in.ts'
import { type Asked, batchesPage, batchPage, refusedPage } from './batch.ts'
import { homePage } from './home.ts'
import { html } from './html.ts'
import { type Page, pageMarkup } from './layout.ts'
import { ordersPage } from './orders.ts'
import { positionsPage } from './positions.ts'
import { rowPage } from './row.ts'
import { searchPage } from './search.ts'
import { STYLE } from './style.ts'
import { tablePage } from './tables.ts'

type Ask = (tx: Tx, asked: Asked, request: FastifyRequest) => Promise<Page | string | undefined>

const MISSING: Page = {
  title: '没有找到',
  place: null,
  body: html`<h1>没有找到</h1><p class="lead">这个地址没有内容，可能主键或编号不完整。可以在上方按主键查询，或<a href="/">回到总览</a></p>`,
}

const readQuery = (request: FastifyRequest): Pick<Asked, 'companyCode' | 'page' | 'all'> => {
  const { companyCode, page, all } = request.query as Record<string, unknown>
  return {
    companyCode: typeof companyCode === 'string' && /^[0-9]{9}$/.test(companyCode) ? companyCode : '',
    page: typeof page === 'string' && /^[1-9][0-9]{0,5}$/.test(page) ? Number(page) : 1,
    all: all === '1',
  }
}

const param = (request: FastifyRequest, name: string): string =>
  ((request.params as Record<string, string>)[name] ?? '').replace(/\p{Cc}/gu, '')

/** The station's own page. Open in demonstrations; elsewhere the browser asks for the operator's key. */
export const pageRoutes = (server: FastifyInstance, station: Station): void => {
  const { database, now } = station

  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'" })
    if (station.mode === 'demo' || isOperator(request.headers.authorization, station.adminKey)) return
    return reply.code(401).header('www-authenticate', 'Basic realm="station", charset="UTF-8"').type('text/plain; charset=utf-8').send('请用接收站的管理密钥登录')
  })

  const show = (path: string, ask: Ask) =>
    server.get(path, async (request, reply: FastifyReply) => {
      const at = now()
      const page = await database.within({}, async (tx) => {
        const names = new Map((await listEnterprises(tx)).map((it) => [it.companyCode, it.name]))
        return ask(tx, { ...readQuery(request), now: at, names }, request)
      })
      if (typeof page === 'string') return reply.redirect(page)
      return reply.code(page === undefined ? 404 : 200).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(pageMarkup(station, page ?? MISSING))
    })

  show('/view/*', async () => undefined)
  show('/', (tx, asked) => homePage(tx, asked.now))
  show('/view/batches', batchesPage)
  show('/view/refused', refusedPage)
  show('/view/orders', ordersPage)
  show('/view/positions', positionsPage)
  show('/view/batches/:requestId', async (tx, asked, request) => {
    const requestId = param(request, 'requestId')
    return ID_PATTERN.test(requestId) ? batchPage(tx, requestId, asked) : undefined
  })
  show('/view/tables', async (tx, asked) => (TABLES[0] === undefined ? undefined : tablePage(tx, TABLES[0], asked)))
  show('/view/tables/:table', async (tx, asked, request) => {
    const table = tableNamed(param(request, 'table'))
    return table === undefined ? undefined : tablePage(tx, table, asked)
  })
  show('/view/rows/:companyCode/:table/:id', async (tx, asked, request) => {
    const table = tableNamed(param(request, 'table'))
    return table === undefined ? undefined : rowPage(tx, table, param(request, 'companyCode'), param(request, 'id'), asked)
  })
  show('/view/search', (tx, asked, request) => {
    const { id } = request.query as { id?: unknown }
    return searchPage(tx, typeof id === 'string' ? id : '', asked)
  })

  server.get('/view/photos/:companyCode/:digest', async (request, reply) => {
    const photo = await database.within({}, (tx) => findPhoto(tx, param(request, 'companyCode'), param(request, 'digest')))
    if (photo === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('没有这张照片')
    return reply.type(photo.media).header('cache-control', 'private, max-age=86400, immutable').send(photo.bytes)
  })

  server.get('/view/order-files/:companyCode/:orderId/:fileId', async (request, reply) => {
    const [orderId, fileId] = [param(request, 'orderId'), param(request, 'fileId')]
    const file = ID_PATTERN.test(orderId) && ID_PATTERN.test(fileId) ? await database.within({}, (tx) => findOrderFile(tx, param(request, 'companyCode'), orderId, fileId)) : undefined
    if (file === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('没有这个文件')
    return reply.type(file.media).header('cache-control', 'private, max-age=86400, immutable').send(file.bytes)
  })

  server.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(STYLE))
}
