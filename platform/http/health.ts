import type { FastifyInstance } from 'fastify'
import { sql } from '../database/database.ts'
import type { House } from '../module/house.ts'

/** One thing that must be well. `ok: false` makes /healthz answer 503. */
export interface HealthCheck {
  readonly name: string
  readonly check: (house: House) => Promise<{ ok: boolean; detail: string }>
}

const databaseHealth: HealthCheck = {
  name: '数据库',
  check: async (house) => {
    await house.database.within({}, (tx) => tx.run(sql`select 1`))
    return { ok: true, detail: '可读写' }
  },
}

/** Reactions that keep failing do not stop the service, but they must not stay unseen. */
const reactionHealth: HealthCheck = {
  name: '后台处理',
  check: async (house) => {
    const row = await house.database.within({ worker: true }, (tx) =>
      tx.first(sql<{ stuck: number; late: number }>`select (select count(*) from reaction_cursor where attempts >= 3) as stuck,
        (select count(*) from schedule where attempts >= 3) as late`),
    )
    const failing = (row?.stuck ?? 0) + (row?.late ?? 0)
    return failing === 0 ? { ok: true, detail: '正常' } : { ok: true, detail: `${failing} 项反复失败，正在重试，请查看日志` }
  },
}

/** `/healthz` tells the truth: it asks, each time, and names what is not well. */
export const healthRoute = (server: FastifyInstance, house: House, more: readonly HealthCheck[]): void => {
  server.get('/healthz', async (_request, to) => {
    const parts = await Promise.all(
      [databaseHealth, reactionHealth, ...more].map(async ({ name, check }) => {
        const found = await check(house).catch((cause: unknown) => ({ ok: false, detail: cause instanceof Error ? cause.message : '不可用' }))
        return { name, ...found }
      }),
    )
    const ok = parts.every((part) => part.ok)
    return to.code(ok ? 200 : 503).header('cache-control', 'no-store').send({ ok, parts })
  })
}
