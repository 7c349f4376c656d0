import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { ID_PATTERN } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { SECOND } from '@anlan/kernel/time'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { cameraRegister } from '../contract/camera.ts'
import { recordingLookedAt, recordingsOf } from '../contract/keep-recording.ts'
import { fetchAddress } from './fetch-address.ts'
import { readRecorder } from '../store/recorders.ts'
import { readSegment } from '../store/segments.ts'
import { fetchFrom, fetchPicture } from './fetch-picture.ts'
import { sharedFor } from './shared-for.ts'

interface Asked {
  readonly Params: { readonly org: string; readonly id: string }
}
const NOT_YOURS = refuse('role', '您的岗位角色不能查看监控画面，请联系本单位安全管理人员', { kind: 'forbidden' })
const NO_PICTURE = refuse('no-picture', '这台摄像机没有画面：没有接入录像机，或抓图地址不在录像机允许的主机上', { kind: 'missing' })
const GONE = refuse('no-recording', '这段录像已不在录像机上', { kind: 'missing' })
/** However many look at a camera, it is asked once in so long. */
const FRESH = 0.7 * SECOND
/** Parts of motion JPEG, and what browsers play by themselves. */
const PLAYED = /^(?:multipart\/x-mixed-replace|image\/jpeg|video\/(?:mp4|webm))/

/** Live pictures and recordings for whoever of the org may look; fetched from the recorder's hosts and from nowhere else. */
export const pictureRoutes = (server: FastifyInstance, house: House, speakerOf: Access['speaker']): void => {
  const may = async (request: FastifyRequest<Asked>): Promise<Decision<Speaker>> => {
    const speaker = await speakerOf(request, request.params.org)
    if (!speaker.accepted) return speaker
    if (!recordingsOf.may.some((role) => speaker.value.roles.includes(role))) return NOT_YOURS
    return ID_PATTERN.test(request.params.id) ? speaker : NO_PICTURE
  }
  const pictures = sharedFor(FRESH, () => house.clock.wall(), fetchPicture)

  server.get<Asked>('/api/orgs/:org/video/cameras/:id/picture', async (request, to) => {
    const speaker = await may(request)
    if (!speaker.accepted) return reply(to, speaker)
    const address = await house.act(speaker.value, async (scope) => {
      const camera = await scope.ask(endpointsOf(cameraRegister).get, { id: request.params.id })
      const recorder = camera.accepted && !camera.value.data.stopped && ID_PATTERN.test(camera.value.data.recorder) ? await readRecorder(scope.tx, scope.org, camera.value.data.recorder) : undefined
      return camera.accepted && recorder?.active === true ? fetchAddress(camera.value.data.snapshot, recorder) : null
    })
    const picture = address === null ? undefined : await pictures(address)
    return picture === undefined ? reply(to, NO_PICTURE) : to.headers({ 'content-type': 'image/jpeg', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(picture)
  })

  server.get<Asked>('/api/orgs/:org/video/segments/:id', async (request, to) => {
    const speaker = await may(request)
    if (!speaker.accepted) return reply(to, speaker)
    const address = await house.act(speaker.value, async (scope) => {
      const segment = await readSegment(scope.tx, scope.org, request.params.id)
      const recorder = segment === undefined || segment.goneAt !== null ? undefined : await readRecorder(scope.tx, scope.org, segment.recorder)
      const found = segment === undefined || recorder === undefined ? null : fetchAddress(segment.file, recorder)
      if (segment !== undefined && found !== null) scope.record(recordingLookedAt, { subject: segment.camera, data: { camera: segment.camera, from: segment.from, to: segment.to } })
      return accept(found)
    })
    if (!address.accepted || address.value === null) return reply(to, GONE)
    const left = new AbortController()
    request.raw.on('close', () => left.abort())
    const found = await fetchFrom(address.value, PLAYED, AbortSignal.any([left.signal, house.signal]))
    if (found === undefined || found.answer.body === null) return reply(to, GONE)
    return to.headers({ 'content-type': found.type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(Readable.fromWeb(found.answer.body as never))
  })
}
