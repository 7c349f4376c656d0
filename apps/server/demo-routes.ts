import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse } from '@anlan/kernel/decision'
import type { SharedClock } from '@anlan/platform/clock/clock'
import { badInput } from '@anlan/kernel/bad-input'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'

const ACCOUNTS = new URL('../../testbed/accounts.json', import.meta.url)
const clockSchema = z.object({ at: z.number().int().positive(), rate: z.number().min(0.1, '至少 0.1 倍').max(3_600, '最多 3600 倍') })
const NOBODY = refuse('not-signed-in', '请先登录', { kind: 'forbidden' })

/** Only in demonstration mode: who may sign in, and the plant clock that can be moved. */
export const demoRoutes = (server: FastifyInstance, access: Access, clock: SharedClock): void => {
  server.get('/api/demo-accounts', async () => JSON.parse(await readFile(ACCOUNTS, 'utf8').catch(() => '[]')) as unknown)

  server.post('/api/demo/clock', async (request, to) => {
    const who = await access.signedIn(request)
    if (who === undefined) return reply(to, NOBODY)
    if (request.headers['x-csrf'] !== who.session.csrf) return reply(to, refuse('csrf', '页面已过期，请刷新后重试', { kind: 'forbidden' }))
    const input = clockSchema.safeParse(request.body)
    if (!input.success) return reply(to, badInput(input.error))
    await clock.set(input.data.at, input.data.rate)
    return to.send(clock.time())
  })
}
