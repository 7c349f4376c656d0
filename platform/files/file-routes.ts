import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import { ID_PATTERN } from '@anlan/kernel/id'
import { reply } from '../http/reply.ts'
import type { House } from '../module/house.ts'
import type { Speaker } from '../module/scope.ts'
import { rangeOf } from './byte-range.ts'
import { sweepIncoming } from './disk.ts'
import { contentDisposition } from './file-name.ts'
import { FILE_LIMIT, fileTypeOf, tooLarge } from './file-type.ts'
import { checkSeal, type FileFace, findClaims, NO_FILE, openFile, type OpenFile, originalOpened, readFile, storeFile } from './file-store.ts'

/** As the door of the server gives it: who speaks for the org of the path, or why not. */
export type SpeakerOf = (request: FastifyRequest, org: string) => Promise<Decision<Speaker>>

interface OrgParams {
  org: string
}
interface FileParams extends OrgParams {
  id: string
}

/** What multipart adds around the bytes of the file. */
const WRAPPING = 64 * 1024
const NO_UPLOAD = refuse('no-upload', '没有收到文件，请选择文件后重新上传', { field: 'file' })
const AUDIT_ONLY = refuse('role', '文件原件只有审计管理员可以调阅', { kind: 'forbidden' })

export const fileRoutes = async (server: FastifyInstance, house: House, speakerOf: SpeakerOf): Promise<void> => {
  await sweepIncoming(house.dataFolder)
  await server.register(async (routes) => {
    await routes.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: FILE_LIMIT + 1, files: 1, fields: 0 } })

    routes.post<{ Params: OrgParams }>('/api/orgs/:org/files', async (request, to) => {
      const speaker = await speakerOf(request, request.params.org)
      if (!speaker.accepted) return reply(to, speaker)
      const announced = Math.max(0, Number(request.headers['content-length'] ?? 0) - WRAPPING)
      if (announced > FILE_LIMIT) return reply(to, tooLarge(FILE_LIMIT))
      const part = request.isMultipart() ? await request.file() : undefined
      if (part === undefined || part.fieldname !== 'file') {
        part?.file.resume()
        return reply(to, NO_UPLOAD)
      }
      const stored = await storeFile(house, speaker.value, part.file, part.filename, { announced }).finally(() => part.file.resume())
      return reply(to, stored)
    })

    const serve = (face: FileFace) => async (request: FastifyRequest<{ Params: FileParams }>, to: FastifyReply) => {
      const speaker = await speakerOf(request, request.params.org)
      if (!speaker.accepted) return reply(to, speaker)
      if (!ID_PATTERN.test(request.params.id)) return reply(to, NO_FILE)
      const opened = await readFile(house, speaker.value.org, request.params.id, face)
      return opened.accepted ? send(request, to, opened.value, face) : reply(to, opened)
    }
    routes.get<{ Params: FileParams }>('/api/orgs/:org/files/:id', serve('served'))
    routes.get<{ Params: FileParams }>('/api/orgs/:org/files/:id/thumbnail', serve('thumbnail'))

    /** The audit role alone, and every time is written down before a byte leaves. */
    const inspect = async (request: FastifyRequest<{ Params: FileParams }>) => {
      const speaker = await speakerOf(request, request.params.org)
      if (!speaker.accepted) return speaker
      if (!speaker.value.roles.includes('audit-admin')) return AUDIT_ONLY
      if (!ID_PATTERN.test(request.params.id)) return NO_FILE
      return house.act(speaker.value, async (scope) => {
        const opened = await openFile(house.dataFolder, scope, request.params.id, 'original')
        if (!opened.accepted) return opened
        const { name, sha256 } = opened.value.file
        scope.record(originalOpened, { subject: request.params.id, data: { name, sha256 } })
        return accept({ ...opened.value, claims: await findClaims(scope, request.params.id) })
      })
    }
    routes.get<{ Params: FileParams }>('/api/orgs/:org/files/:id/original', async (request, to) => {
      const opened = await inspect(request)
      if (!opened.accepted) return reply(to, opened)
      await checkSeal(opened.value)
      return send(request, to, opened.value, 'original')
    })
    routes.get<{ Params: FileParams }>('/api/orgs/:org/files/:id/claims', async (request, to) => {
      const opened = await inspect(request)
      if (!opened.accepted) return reply(to, opened)
      return to.header('cache-control', 'no-store').send({ file: opened.value.file, claims: opened.value.claims })
    })
  })
}

const send = async (request: FastifyRequest, to: FastifyReply, { file, path, type }: OpenFile, face: FileFace) => {
  const tag = `"${file.sha256}-${face}"`
  const kind = fileTypeOf(type)
  const name = type === file.type ? file.name : file.name.replace(/[^.]*$/, kind?.extension ?? 'bin')
  to.headers({
    'x-content-type-options': 'nosniff',
    'cache-control': face === 'original' ? 'no-store' : 'private, max-age=31536000, immutable',
    'content-disposition': contentDisposition(name, face !== 'original' && kind?.inline === true),
    'accept-ranges': 'bytes',
    etag: tag,
  })
  // The viewer that browsers have for PDF does not start in a sandbox.
  if (type !== 'application/pdf') to.header('content-security-policy', "default-src 'none'; sandbox")
  if (request.headers['if-none-match'] === tag && face !== 'original') return to.code(304).send()
  to.type(type)
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new Fault('file-missing', `文件“${file.name}”不在磁盘上，请从备份恢复数据目录`, { cause, retry: false })
  })
  const range = rangeOf(request.headers.range, size)
  if (range === undefined) return to.header('content-length', size).send(createReadStream(path))
  if (range === 'outside') return to.code(416).header('content-range', `bytes */${size}`).send()
  const { start, end } = range
  to.code(206).headers({ 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': end - start + 1 })
  return to.send(createReadStream(path, { start, end }))
}
