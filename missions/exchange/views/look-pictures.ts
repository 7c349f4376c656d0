import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ID_PATTERN, type Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { MOTION_JPEG, motionJpeg } from '@anlan/platform/http/motion-jpeg'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { getPermit } from '@anlan/special-work/contract/permits'
import { cameraLooked, type Look, LOOK_PATH } from '../contract/permit-look.ts'
import { noteCameraLook } from '../store/camera-looks.ts'
import { lookOf, lookerOf } from './look-of.ts'
import { NO_LOOK_PAGE } from './look-page.ts'
import { type Seen, seenOf } from './look-videos.ts'

interface Asked {
  readonly Params: { readonly id: string }
  readonly Querystring: { readonly token?: unknown }
}
/** What fetches for it: the app puts in what video opens. */
interface Pictures {
  picture(speaker: Speaker, camera: Id): Promise<Buffer | undefined>
  segment(speaker: Speaker, id: Id, left: AbortSignal): Promise<{ readonly type: string; readonly body: ReadableStream } | undefined>
}
const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } }
const HEADERS = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' }
const EVERY = SECOND
/** After so many pictures it is looked at again whether the permit still names the camera. */
const LOOKED_AFTER = 10

const left = (request: FastifyRequest): AbortSignal => {
  const gone = new AbortController()
  request.raw.on('close', () => gone.abort())
  return gone.signal
}

/** Below the link to one permit: live pictures of its cameras, and what they recorded of it, as long as the link holds. */
export const lookPictureRoutes = (server: FastifyInstance, house: House, pictures: Pictures): void => {
  const seen = (look: Look): Promise<Seen | undefined> =>
    house.act(lookerOf(look), async (scope) => {
      const found = await scope.ask(getPermit, { id: look.permit })
      return found.accepted ? seenOf(scope, found.value.permit) : undefined
    })
  const cameraOf = async (look: Look, id: Id) => {
    const of = await seen(look)
    return of?.live === true ? of.cameras.find((camera) => camera.id === id) : undefined
  }
  const noted = (look: Look, token: string, { id, name }: { readonly id: Id; readonly name: string }): Promise<void> =>
    house.act(lookerOf(look), async (scope) => {
      const { permit, by, office } = look
      if (await noteCameraLook(scope.tx, scope.org, createHash('sha256').update(token).digest('hex'), id, scope.now)) scope.record(cameraLooked, { subject: permit, data: { permit, camera: id, name, by, office } })
    })

  /** A picture as long as the link holds and the permit names the camera; dark while there is none. */
  const follow = (look: Look, id: Id) => {
    let count = 0
    return async (): Promise<Buffer | null | undefined> => {
      count += 1
      if (house.clock.plant() >= look.until || (count % LOOKED_AFTER === 0 && (await cameraOf(look, id)) === undefined)) return undefined
      return (await pictures.picture(lookerOf(look), id).catch(() => null)) ?? null
    }
  }

  server.get<Asked>(`${LOOK_PATH}/cameras/:id`, { config: LIMIT }, async (request, to) => {
    const [{ id }, { token }] = [request.params, request.query]
    const look = await lookOf(house, token)
    const camera = look === undefined || !ID_PATTERN.test(id) ? undefined : await cameraOf(look, id)
    if (look === undefined || camera === undefined) return to.code(404).headers(HEADERS).type('text/html; charset=utf-8').send(NO_LOOK_PAGE)
    await noted(look, String(token), camera)
    const signal = AbortSignal.any([left(request), house.signal])
    return to.headers({ ...HEADERS, 'content-type': MOTION_JPEG }).send(Readable.from(motionJpeg(follow(look, id), EVERY, signal)))
  })

  server.get<Asked>(`${LOOK_PATH}/segments/:id`, { config: LIMIT }, async (request, to) => {
    const [{ id }, { token }] = [request.params, request.query]
    const look = await lookOf(house, token)
    const known = look === undefined || !ID_PATTERN.test(id) ? undefined : (await seen(look))?.segments.find((segment) => segment.id === id)
    const found = look === undefined || known === undefined ? undefined : await pictures.segment(lookerOf(look), id, left(request))
    if (found === undefined) return to.code(404).headers(HEADERS).type('text/html; charset=utf-8').send(NO_LOOK_PAGE)
    return to.headers({ ...HEADERS, 'content-type': found.type }).send(Readable.fromWeb(found.body as never))
  })
}
