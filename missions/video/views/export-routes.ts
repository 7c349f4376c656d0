import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { refuse } from '@anlan/kernel/decision'
import { beijingStamp, type Instant, MINUTE } from '@anlan/kernel/time'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import type { House } from '@anlan/platform/module/house'
import { recordingExported } from '../contract/keep-recording.ts'
import { LONGEST_BURNT_MINUTES, LONGEST_CLIP_MINUTES } from '../contract/picture-address.ts'
import { askRecorder } from './ask-recorder.ts'
import { burnTime } from './burn-time.ts'
import { cameraAt } from './camera-at.ts'
import { away, fetchFrom } from './fetch-picture.ts'
import { type LookedAt, mayLook } from './may-look.ts'
import { openPictures } from './pictures.ts'

const NOTHING = refuse('no-recording', '录像机上没有这段时间的录像，请换一段时间', { kind: 'missing' })
const NO_PICTURE = refuse('no-picture', '这台摄像机现在没有画面', { kind: 'missing' })
const tooLong = (minutes: number) => refuse('clip-too-long', `一次最多导出 ${minutes} 分钟，结束时间应晚于开始时间`, { field: 'until' })

interface ClipAsked extends LookedAt {
  readonly Querystring: { readonly from?: string; readonly until?: string; readonly burn?: string }
}
const fileName = (name: string, at: Instant, end: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(`${name}_${beijingStamp(at).replaceAll(/[-: ]/g, '')}.${end}`)}`

/** Passes on what comes and breaks off where it is not what was promised. */
const proving = (sha256: string): Transform => {
  const hash = createHash('sha256')
  return new Transform({
    transform: (chunk: Buffer, _kind, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
    flush: (done) => done(hash.digest('hex') === sha256 ? null : away('the clip is not what was promised')),
  })
}

/** What is taken out of the house: clips and snapshots, each written down with its hash. */
export const exportRoutes = (server: FastifyInstance, house: House, speakerOf: Access['speaker']): void => {
  const pictures = openPictures(house)

  server.get<ClipAsked>('/api/orgs/:org/video/cameras/:id/clip', async (request, to) => {
    const speaker = await mayLook(request, speakerOf)
    if (!speaker.accepted) return reply(to, speaker)
    const [from, until] = [Number(request.query.from), Number(request.query.until)]
    const burnt = request.query.burn === 'time'
    const most = burnt ? LONGEST_BURNT_MINUTES : LONGEST_CLIP_MINUTES
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(until) || until <= from || until - from > most * MINUTE) return reply(to, tooLong(most))
    const found = await house.act(speaker.value, (scope) => cameraAt(scope, request.params.id))
    const asked = found === undefined ? null : askRecorder(`clips/${encodeURIComponent(found.camera.number)}?from=${from}&until=${until}${burnt ? '&burn=time' : ''}`, found.recorder)
    const left = new AbortController()
    request.raw.on('close', () => left.abort())
    const answer = asked === null ? undefined : (await fetchFrom(asked, /^video\/mp4/, AbortSignal.any([left.signal, house.signal])))?.answer
    const [sha256, begins, ends, bytes, original = ''] = ['x-sha256', 'x-from', 'x-until', 'content-length', 'x-original-sha256'].map((name) => answer?.headers.get(name) ?? '')
    if (found === undefined || answer?.body == null || sha256 === undefined || sha256 === '') return reply(to, NOTHING)
    await house.act(speaker.value, async (scope) => scope.record(recordingExported, { subject: request.params.id, data: { camera: request.params.id, kind: 'clip', from: Number(begins), to: Number(ends), bytes: Number(bytes), sha256, ...(original === '' ? {} : { original }) } }))
    return to.headers({ 'content-type': 'video/mp4', 'content-length': bytes, 'content-disposition': fileName(`${found.camera.name}_${found.camera.number}${burnt ? '_叠加时间' : ''}`, Number(begins), 'mp4'), 'x-sha256': sha256, ...(original === '' ? {} : { 'x-original-sha256': original }), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(Readable.fromWeb(answer.body as never).pipe(proving(sha256)))
  })

  server.get<LookedAt>('/api/orgs/:org/video/cameras/:id/snapshot', async (request, to) => {
    const speaker = await mayLook(request, speakerOf)
    if (!speaker.accepted) return reply(to, speaker)
    const picture = await pictures.picture(speaker.value, request.params.id)
    if (picture === undefined) return reply(to, NO_PICTURE)
    const at = house.clock.plant()
    const burnt = await burnTime(picture, at)
    const sha256 = createHash('sha256').update(burnt).digest('hex')
    const name = await house.act(speaker.value, async (scope) => {
      scope.record(recordingExported, { subject: request.params.id, data: { camera: request.params.id, kind: 'snapshot', from: at, to: at, bytes: burnt.length, sha256 } })
      return (await cameraAt(scope, request.params.id))?.camera.name ?? ''
    })
    return to.headers({ 'content-type': 'image/jpeg', 'content-disposition': fileName(name, at, 'jpg'), 'x-sha256': sha256, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(burnt)
  })
}
