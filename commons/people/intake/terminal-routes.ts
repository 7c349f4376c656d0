import type { FastifyInstance } from 'fastify'
import { DAY } from '@anlan/kernel/time'
import { closeSession } from '@anlan/platform/auth/sessions'
import { tokenHash } from '@anlan/platform/auth/token'
import { SESSION_COOKIE } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import { badInput } from '@anlan/kernel/bad-input'
import type { House } from '@anlan/platform/module/house'
import { refuse } from '@anlan/kernel/decision'
import { changePersonSchema } from '../contract/terminal.ts'
import { findTerminal } from '../store/terminal.ts'
import { changePerson } from './change-person.ts'

const LIMIT = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/**
 * `GET /api/terminal` (header `x-terminal-key`) tells a terminal its name; `POST /api/terminal/session` changes the person.
 * They authenticate by the terminal's key, which only a registered browser has.
 */
export const terminalRoutes = (server: FastifyInstance, house: House): void => {
  server.get('/api/terminal', { config: LIMIT }, async (request, to) => {
    const key = request.headers['x-terminal-key']
    const terminal = typeof key === 'string' ? await findTerminal(house.database, tokenHash(key)) : undefined
    return terminal === undefined ? reply(to, refuse('no-such-terminal', '这台设备不是共用终端', { kind: 'missing' })) : to.send(terminal)
  })

  server.post('/api/terminal/session', { config: LIMIT }, async (request, to) => {
    const input = changePersonSchema.safeParse(request.body)
    if (!input.success) return reply(to, badInput(input.error))
    const changed = await changePerson(house, input.data)
    if (!changed.accepted) return reply(to, changed)
    const former = request.cookies[SESSION_COOKIE]
    if (former !== undefined && former !== '') await closeSession(house.database, former)
    const { token, name, org } = changed.value
    to.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https', maxAge: DAY / 1000 })
    return to.send({ name, org })
  })
}
