import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { type Decision, refuse } from '@anlan/kernel/decision'
import { ID_PATTERN } from '@anlan/kernel/id'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { type Looked, type LookedAt, mayLook } from './may-look.ts'
import { openPictures } from './pictures.ts'

const NO_PICTURE = refuse('no-picture', '这台摄像机没有画面：没有接入录像机，或抓图地址不在录像机允许的主机上', { kind: 'missing' })
const GONE = refuse('no-recording', '这段录像已不在录像机上', { kind: 'missing' })

/** Live pictures and recordings for whoever of the org may look. */
export const pictureRoutes = (server: FastifyInstance, house: House, speakerOf: Access['speaker']): void => {
  const pictures = openPictures(house)
  const may = async (request: Looked): Promise<Decision<Speaker>> => {
    const speaker = await mayLook(request, speakerOf)
    return !speaker.accepted || ID_PATTERN.test(request.params.id) ? speaker : NO_PICTURE
  }

  server.get<LookedAt>('/api/orgs/:org/video/cameras/:id/picture', async (request, to) => {
    const speaker = await may(request)
    if (!speaker.accepted) return reply(to, speaker)
    const picture = await pictures.picture(speaker.value, request.params.id)
    return picture === undefined ? reply(to, NO_PICTURE) : to.headers({ 'content-type': 'image/jpeg', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(picture)
  })

  server.get<LookedAt>('/api/orgs/:org/video/segments/:id', async (request, to) => {
    const speaker = await may(request)
    if (!speaker.accepted) return reply(to, speaker)
    const left = new AbortController()
    request.raw.on('close', () => left.abort())
    const found = await pictures.segment(speaker.value, request.params.id, left.signal, request.headers.range)
    if (found === undefined) return reply(to, GONE)
    return to.code(found.status).headers({ ...found.heads, 'content-type': found.type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(Readable.fromWeb(found.body as never))
  })
}
