import type { FastifyInstance } from 'fastify'
import { sql } from '@anlan/platform/database/database'
import type { Station } from '../station.ts'

/** Tells the truth: without the database the station cannot receive. */
export const healthRoute = (server: FastifyInstance, { database, mode }: Station): void => {
  server.get('/healthz', async (request, reply) => {
    try {
      await database.within({}, (tx) => tx.run(sql`select 1 from enterprise limit 1`))
      return { status: 'ok', database: 'ok', mode }
    } catch (cause) {
      request.log.warn({ err: cause }, 'health')
      return reply.code(503).send({ status: 'fault', database: 'away', mode })
    }
  })
}
