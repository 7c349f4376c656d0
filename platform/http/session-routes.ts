import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DAY } from '@anlan/kernel/time'
import { changePassword, checkPassword } from '../auth/accounts.ts'
import { closeSession, closeSessionsOf, openSession } from '../auth/sessions.ts'
import type { SharedClock } from '../clock/clock.ts'
import { badInput } from '@anlan/kernel/bad-input'
import type { House } from '../module/house.ts'
import { type Access, SESSION_COOKIE, type SignedIn } from './access.ts'
import type { MembersOf } from './member.ts'
import { reply } from './reply.ts'
import { refuse } from '@anlan/kernel/decision'

const signInSchema = z.object({
  account: z.string().trim().min(1, '请填写账号').max(64),
  password: z.string().min(1, '请填写密码').max(128),
  deviceId: z.string().max(64).optional(),
})
const passwordSchema = z.object({ old: z.string().min(1, '请填写原密码'), next: z.string().min(1, '请填写新密码') })

/** Counted by account and address, so that a plant behind one address is not locked out by its own shift change. */
const ENTRY_LIMIT = {
  max: 20,
  timeWindow: '1 minute',
  hook: 'preHandler' as const,
  keyGenerator: (request: FastifyRequest) => `${request.ip} ${String((request.body as { account?: unknown } | null)?.account).slice(0, 64)}`,
}

const NOBODY = refuse('not-signed-in', '请先登录', { kind: 'forbidden' })

export interface SessionRouteParts {
  readonly house: House
  readonly access: Access
  readonly membersOf: MembersOf
  readonly mode: 'demo' | 'production'
  readonly secure: boolean
}

/** `POST | GET | DELETE /api/session`, `POST /api/session/password`. */
export const sessionRoutes = (server: FastifyInstance, { house, access, membersOf, mode, secure }: SessionRouteParts): void => {
  const view = ({ account, members, session }: Omit<SignedIn, 'token'>) => ({
    account: { id: account.id, name: account.name, login: account.login },
    person: members.find((member) => member.person !== null)?.person ?? null,
    memberships: members.map(({ org, roles, person }) => ({ org, roles, person })),
    csrf: session.csrf,
    mode,
    plantClock: (house.clock as Partial<SharedClock>).time?.() ?? { wallAnchor: 0, plantAnchor: 0, rate: 1 },
    mustChangePassword: account.mustChange,
  })
  const setCookie = (to: FastifyReply, token: string) =>
    to.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: (7 * DAY) / 1000 })

  server.post('/api/session', { config: { rateLimit: ENTRY_LIMIT } }, async (request, to) => {
    const input = signInSchema.safeParse(request.body)
    if (!input.success) return reply(to, badInput(input.error))
    const account = await checkPassword(house.database, input.data.account, input.data.password)
    if (!account.accepted) return reply(to, account)
    if (mode === 'production' && account.value.demo)
      return reply(to, refuse('demo-account', '正式环境不接受演示账号', { kind: 'forbidden' }))
    const { token, session } = await openSession(house.database, account.value, input.data.deviceId ?? null)
    setCookie(to, token)
    return to.send(view({ account: account.value, session, members: await membersOf(account.value.id) }))
  })

  server.get('/api/session', async (request, to) => {
    const who = await access.signedIn(request)
    return who === undefined ? reply(to, NOBODY) : to.send(view(who))
  })

  server.delete('/api/session', async (request, to) => {
    const who = await access.signedIn(request)
    if (who !== undefined) {
      access.forget(who.token)
      await closeSession(house.database, who.token)
    }
    return to.clearCookie(SESSION_COOKIE, { path: '/' }).send({})
  })

  server.post('/api/session/password', async (request, to) => {
    const who = await access.signedIn(request)
    if (who === undefined) return reply(to, NOBODY)
    if (request.headers['x-csrf'] !== who.session.csrf) return reply(to, refuse('csrf', '页面已过期，请刷新后重试', { kind: 'forbidden' }))
    const input = passwordSchema.safeParse(request.body)
    if (!input.success) return reply(to, badInput(input.error))
    const changed = await changePassword(house.database, who.account, input.data.old, input.data.next)
    if (changed.accepted) {
      await closeSessionsOf(house.database, who.account.id, who.token)
      access.forget(who.token)
    }
    return reply(to, changed)
  })
}
