import type { FastifyInstance } from 'fastify'
import type { House } from '@anlan/platform/module/house'
import { ownOrg } from '@anlan/plant/contract/org'
import { getPermit } from '@anlan/special-work/contract/permits'
import { type Look, LOOK_PATH, permitLooked } from '../contract/permit-look.ts'
import { lookOf, lookerOf } from './look-of.ts'
import { lookPage, NO_LOOK_PAGE } from './look-page.ts'
import { seenOf } from './look-videos.ts'

const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } }

/** The permit, and the line in the journal that it was looked at: both or neither. */
const open = (house: House, look: Look, token: string): Promise<string | undefined> =>
  house.act(lookerOf(look), async (scope) => {
    const [found, own] = [await scope.ask(getPermit, { id: look.permit }), await scope.ask(ownOrg, {})]
    if (!found.accepted || !own.accepted) return undefined
    scope.record(permitLooked, { subject: look.permit, data: { permit: look.permit, by: look.by, office: look.office } })
    return lookPage(found.value, look, own.value.name, scope.now, { ...(await seenOf(scope, found.value.permit)), token })
  })

/** `GET /look/permit?token=…`: no account, no session; one permit of one enterprise, as long as the token says, and nothing to press. */
export const lookRoutes = (server: FastifyInstance, house: House): void => {
  server.get<{ Querystring: { token?: unknown } }>(LOOK_PATH, { config: LIMIT }, async (request, to) => {
    const { token } = request.query
    const look = await lookOf(house, token)
    const page = look === undefined ? undefined : await open(house, look, String(token))
    to.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).type('text/html; charset=utf-8')
    return page === undefined ? to.code(404).send(NO_LOOK_PAGE) : to.send(page)
  })
}
