import type { FastifyInstance } from 'fastify'
import { systemSpeaker, type House } from '@anlan/platform/module/house'
import { ownOrg } from '@anlan/plant/contract/org'
import { tokenHash } from '@anlan/platform/auth/token'
import { dossierByToken } from '../store/dossiers.ts'
import { NO_LEDGER_PAGE, verifyPage } from './verify-page.ts'

const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } }

/** `GET /verify/{token}`: no account, no session, nothing but what the cover says anyway. */
export const verifyRoutes = (server: FastifyInstance, house: House): void => {
  server.get<{ Params: { token: string } }>('/verify/:token', { config: LIMIT }, async (request, to) => {
    const found = await house.database.within({ worker: true }, (tx) => dossierByToken(tx, tokenHash(request.params.token)))
    to.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).type('text/html; charset=utf-8')
    if (found === undefined) return to.code(404).send(NO_LEDGER_PAGE)
    const own = await house.query(systemSpeaker(found.org, '台账核验'), ownOrg, {})
    return to.send(verifyPage(found, own.accepted ? own.value.name : ''))
  })
}
