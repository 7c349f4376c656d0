import { createReadStream } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { tokenHash } from '@anlan/platform/auth/token'
import { readFile } from '@anlan/platform/files/file-store'
import type { House } from '@anlan/platform/module/house'
import { passState } from '../rules/day-pass.ts'
import { findDayPass } from '../store/day-pass.ts'
import { NO_PASS_PAGE, passPage } from './pass-page.ts'

const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } }
const SECRET = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** `GET /pass/{token}` and its photo: no account, no session, nothing but the pass. */
export const passRoutes = (server: FastifyInstance, house: House): void => {
  const find = async (token: string) => {
    const pass = await findDayPass(house.database, tokenHash(token))
    return pass && { ...pass, state: passState(pass, house.clock.plant()) }
  }

  server.get<{ Params: { token: string } }>('/pass/:token', { config: LIMIT }, async (request, to) => {
    const pass = await find(request.params.token)
    to.headers(SECRET).type('text/html; charset=utf-8')
    if (pass === undefined) return to.code(404).send(NO_PASS_PAGE)
    return to.send(passPage({ ...pass, orgName: pass.orgName ?? '', photo: pass.photo === null ? null : `/pass/${request.params.token}/photo` }))
  })

  server.get<{ Params: { token: string } }>('/pass/:token/photo', { config: LIMIT }, async (request, to) => {
    const pass = await find(request.params.token)
    const photo = pass?.state === 'valid' && pass.photo !== null ? await readFile(house, pass.org, pass.photo, 'thumbnail') : undefined
    if (photo === undefined || !photo.accepted) return to.code(404).headers(SECRET).send()
    return to.headers(SECRET).type(photo.value.type).send(createReadStream(photo.value.path))
  })
}
