import sharp from 'sharp'
import type { Picture } from '@anlan/platform/media/video-stream'
import { figure } from './figure.ts'
import { GROUNDS, type Ground } from './plant-grounds.ts'
import { layOver, planesOf } from './yuv.ts'

interface Size {
  readonly width: number
  readonly height: number
}
/** Somebody at a moment: where their feet are and how high they are, in units of a picture of 640 × 360. */
export interface Somebody {
  readonly x: number
  readonly foot: number
  readonly high: number
  /** Strides so far, of whoever walks; the moment, of whoever stands. */
  readonly step: number
  readonly stands?: boolean
  readonly left?: boolean
}
export type Cast = (seconds: number) => readonly Somebody[]

/** A stride is shown in so many pictures. */
const STEPS = 8
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A place of the fictitious plant with people in it, the name of the camera on top, and a lamp that blinks: a picture that lives. */
export const paintPlant = async (size: Size, name: string, ground: Ground, cast: Cast, fps: number): Promise<(nth: number) => Promise<Picture>> => {
  const { width, height } = size
  const scale = height / 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 640 360" preserveAspectRatio="none" font-family="Noto Sans CJK SC, sans-serif">${GROUNDS[ground]}<text x="12" y="25" font-size="18" fill="#16211f">${escape(name)}</text></svg>`
  const planes = planesOf(await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer(), size)
  const drawn = new Map<string, { readonly rgba: Buffer } & Size>()
  const drawOne = async ({ high, step, stands = false, left = false }: Somebody) => {
    const phase = Math.floor((((step % 1) + 1) % 1) * STEPS)
    const key = `${Math.round(high)} ${phase} ${stands} ${left}`
    const known = drawn.get(key)
    if (known !== undefined) return known
    const { data, info } = await sharp(Buffer.from(figure(phase / STEPS, stands))).resize({ height: Math.round((high * scale * 190) / 180) }).flop(left).raw().toBuffer({ resolveWithObject: true })
    const fresh = { rgba: data, width: info.width, height: info.height }
    drawn.set(key, fresh)
    return fresh
  }
  return async (nth) => {
    const data = Buffer.from(planes)
    const seconds = nth / fps
    // Who is nearer stands before the others.
    for (const it of cast(seconds).toSorted((a, b) => a.foot - b.foot)) {
      const over = await drawOne(it)
      layOver(data, size, over, Math.round(it.x * scale - over.width / 2), Math.round(it.foot * scale - (over.height * 185) / 190))
    }
    if (Math.floor(seconds) % 2 === 0) {
      const lamp = Math.round(8 * scale)
      for (let row = 0; row < lamp; row += 1) data.fill(220, (Math.round(14 * scale) + row) * width + width - 3 * lamp, (Math.round(14 * scale) + row) * width + width - 2 * lamp)
    }
    return { ...size, format: 'yuv420p', data }
  }
}
