import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import sharp from 'sharp'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'

/** What a plain HTML form sent: words by their names, and photos of which only the picture is left. */
export interface PlainForm {
  readonly fields: Readonly<Record<string, string>>
  readonly photos: readonly Buffer[]
}

const PHOTOS_MOST = 3
const PHOTO_LIMIT = 20 * 1024 * 1024
const EDGE = 2_560

/** Routes below may read plain forms. */
export const withForms = (server: FastifyInstance, routes: (server: FastifyInstance) => void): void => {
  void server.register(async (inner) => {
    await inner.register(multipart, { limits: { fileSize: PHOTO_LIMIT, files: PHOTOS_MOST, fields: 12, fieldSize: 8 * 1024 } })
    routes(inner)
  })
}

/** The picture and nothing else: no place, no time, no camera, no name; other bytes than the camera's own. */
const barePicture = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { failOn: 'error', limitInputPixels: 220_000_000 }).autoOrient().resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 78 }).toBuffer()

const BROKEN = refuse('photo-broken', '照片打不开，请重新拍摄后提交', { field: 'photo' })

export const receiveForm = async (request: FastifyRequest): Promise<Decision<PlainForm>> => {
  const fields: Record<string, string> = {}
  const photos: Buffer[] = []
  let broken = false
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value)
    else {
      const bytes = await part.toBuffer()
      if (bytes.length === 0) continue
      const bare = await barePicture(bytes).catch(() => undefined)
      if (bare === undefined) broken = true
      else photos.push(bare)
    }
  }
  return broken ? BROKEN : accept({ fields, photos })
}
