import type { FastifyInstance } from 'fastify'
import { installationKey } from '@anlan/platform/auth/installation-key'
import { claimedBy, readToken } from '@anlan/platform/auth/signed-token'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { ownOrg } from '@anlan/plant/contract/org'
import { getPermit } from '@anlan/special-work/contract/permits'
import { type Look, LOOK_PATH, lookPurpose, lookSchema, permitLooked } from '../contract/permit-look.ts'
import { lookPage, NO_LOOK_PAGE } from './look-page.ts'

const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } }

/** What a token lets its bearer see, if the enterprise's key signed it and its time is not over. */
const lookOf = async (house: House, token: string): Promise<Look | undefined> => {
  const claimed = lookSchema.safeParse(claimedBy(token))
  if (!claimed.success) return undefined
  const signed = lookSchema.safeParse(readToken(await installationKey(house.dataFolder, lookPurpose(claimed.data.enterprise)), token))
  return signed.success && house.clock.plant() < signed.data.until ? signed.data : undefined
}

/** The permit, and the line in the journal that it was looked at: both or neither. */
const open = (house: House, look: Look): Promise<string | undefined> =>
  house.act(systemSpeaker(look.enterprise, `${look.office}${look.by}`, 'exchange.look'), async (scope) => {
    const [found, own] = [await scope.ask(getPermit, { id: look.permit }), await scope.ask(ownOrg, {})]
    if (!found.accepted || !own.accepted) return undefined
    scope.record(permitLooked, { subject: look.permit, data: { permit: look.permit, by: look.by, office: look.office } })
    return lookPage(found.value, look, own.value.name, scope.now)
  })

/** `GET /look/permit?token=…`: no account, no session; one permit of one enterprise, as long as the token says, and nothing to press. */
export const lookRoutes = (server: FastifyInstance, house: House): void => {
  server.get<{ Querystring: { token?: unknown } }>(LOOK_PATH, { config: LIMIT }, async (request, to) => {
    const { token } = request.query
    const look = typeof token === 'string' && token.length < 2_000 ? await lookOf(house, token) : undefined
    const page = look === undefined ? undefined : await open(house, look)
    to.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).type('text/html; charset=utf-8')
    return page === undefined ? to.code(404).send(NO_LOOK_PAGE) : to.send(page)
  })
}
