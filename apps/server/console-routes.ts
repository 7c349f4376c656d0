import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const CONSOLE = fileURLToPath(new URL('../console/dist/', import.meta.url))
const NOT_BUILT = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>安澜</title><p>界面尚未构建，请用 npm start 启动。'

/** The console's files. Hashed assets live for ever; everything that names them is asked for anew. */
export const consoleRoutes = async (server: FastifyInstance): Promise<void> => {
  if (!existsSync(`${CONSOLE}index.html`)) {
    server.get('/', async (_request, to) => to.code(503).type('text/html; charset=utf-8').send(NOT_BUILT))
    return
  }
  await server.register(fastifyStatic, {
    root: CONSOLE,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const forever = path.includes('/assets/')
      response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Every other address that a browser opens is a page of the console.
  server.get('/*', async (request, to) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/') || !(request.headers.accept ?? '').includes('text/html')) return to.callNotFound()
    return to.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
