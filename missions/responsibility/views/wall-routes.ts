import type { FastifyInstance } from 'fastify'
import { refuse } from '@anlan/kernel/decision'
import { MINUTE } from '@anlan/kernel/time'
import { tokenHash } from '@anlan/platform/auth/token'
import { reply } from '@anlan/platform/http/reply'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Wall } from '../contract/screen.ts'
import { findScreen, touchScreen } from '../store/screens.ts'
import { boardOf, gateOf } from './board.ts'

const LIMIT = { rateLimit: { max: 120, timeWindow: '1 minute' } }
const SECRET = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
const NO_SCREEN = refuse('no-such-screen', '这个地址不是公告屏，或者已经停用。请联系本单位安全管理人员', { kind: 'missing' })

/** `GET /api/wall/{token}`: no account, no session, nothing but the one page that the token was issued for. */
export const wallRoutes = (server: FastifyInstance, house: House): void => {
  server.get<{ Params: { token: string } }>('/api/wall/:token', { config: LIMIT }, async (request, to) => {
    const screen = await findScreen(house.database, tokenHash(request.params.token))
    to.headers(SECRET)
    if (screen === undefined) return reply(to, NO_SCREEN)
    const wall = await house.act(systemSpeaker(screen.org, 'wall-screen'), async (scope): Promise<Wall> => {
      // A screen asks every few seconds; that it lives is written once a minute.
      if (scope.wall - (screen.seenAt ?? 0) > MINUTE) await touchScreen(scope.tx, scope.org, screen.id, scope.wall)
      return screen.kind === 'gate' ? { kind: 'gate', gate: await gateOf(scope) } : { kind: 'board', board: await boardOf(scope) }
    })
    return to.send(wall)
  })
}
