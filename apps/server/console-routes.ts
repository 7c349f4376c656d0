import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const CONSOLE = fileURLToPath(new URL('../console/dist/', import.meta.url))
const NOT_BUILT = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>安澜</title><p>界面尚未构建，请用 npm start 启动。'

/**
 * The console's files, looked up as they are asked for, so that a console built anew is served without a restart. Hashed
 * assets live for ever; everything that names them is asked for anew. Any other address that a browser opens is a page.
 */
export const consoleRoutes = async (server: FastifyInstance): Promise<void> => {
  if (!existsSync(`${CONSOLE}index.html`)) {
    server.get('/', async (_request, to) => to.code(503).type('text/html; charset=utf-8').send(NOT_BUILT))
    return
  }
  await server.register(fastifyStatic, {
    root: CONSOLE,
    serve: false,
    cacheControl: false,
    setHeaders: (response, path) => void response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  server.get<{ Params: { '*': string } }>('/*', async (request, to) => {
    const path = request.params['*']
    if (path.startsWith('api/')) return to.callNotFound()
    if (/\.\w+$/.test(path)) return to.sendFile(path)
    return (request.headers.accept ?? '*/*').includes('json') ? to.callNotFound() : to.sendFile('index.html')
  })
}
