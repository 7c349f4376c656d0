import sharp from 'sharp'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { type PhotoClaims, readClaims } from './exif.ts'

export const DERIVATIVE_LIMIT = 5 * 1024 * 1024
const EDGE = 2_560
const THUMBNAIL_EDGE = 320
/** Tried in turn until the result fits; noise is the only photo that needs more than the first. */
const ATTEMPTS = [
  { edge: EDGE, quality: 80 },
  { edge: EDGE, quality: 65 },
  { edge: 1_920, quality: 65 },
  { edge: 1_280, quality: 60 },
]
/** The largest phone camera has 200 megapixels. */
const MOST_PIXELS = 220_000_000

export interface Derived {
  readonly served: Buffer
  readonly thumbnail: Buffer
  readonly width: number
  readonly height: number
  readonly claims: PhotoClaims | null
}

const BROKEN = refuse('photo-broken', '照片已损坏或没有上传完整，请重新拍摄或选择照片后上传')
const TOO_MANY_PIXELS = refuse('photo-pixels', `照片像素过大（超过 ${MOST_PIXELS / 1e8} 亿像素），请降低分辨率后上传`)

/** Turned upright, made small, freed of all that the camera wrote into it. */
const shrink = (source: string | Buffer, edge: number, quality: number) =>
  sharp(source, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true })

/** @param path the sealed original, whose content was found to be a photo */
export const derivePhoto = async (path: string): Promise<Decision<Derived>> => {
  const facts = await sharp(path, { limitInputPixels: false }).metadata().catch(() => undefined)
  if (facts === undefined) return BROKEN
  if (facts.width * facts.height > MOST_PIXELS) return TOO_MANY_PIXELS
  const claims = facts.exif === undefined ? {} : readClaims(facts.exif)
  try {
    for (const { edge, quality } of ATTEMPTS) {
      const { data, info } = await shrink(path, edge, quality)
      if (data.length > DERIVATIVE_LIMIT) continue
      const thumbnail = await shrink(data, THUMBNAIL_EDGE, 75)
      return accept({
        served: data,
        thumbnail: thumbnail.data,
        width: info.width,
        height: info.height,
        claims: Object.keys(claims).length === 0 ? null : claims,
      })
    }
  } catch {
    return BROKEN
  }
  return BROKEN
}
