import sharp from 'sharp'
import type { Picture } from '@anlan/platform/media/video-stream'
import { eachSquare } from './digits.ts'
import { planesOf } from './yuv.ts'

interface Size {
  readonly width: number
  readonly height: number
}
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const HELMET = { y: 190, u: 60, v: 150 }
const VEST = { y: 130, u: 80, v: 190 }
const LEGS = { y: 40, u: 128, v: 128 }
const LIGHT = { y: 235, u: 128, v: 128 }
const DARK = { y: 16, u: 128, v: 128 }
export const CODE_BITS = 16

const standing = async ({ width, height }: Size, name: string): Promise<Buffer> => {
  const tank = (x: number, y: number, wide: number, high: number) => `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="#8d9a98"/><ellipse cx="${x + wide / 2}" cy="${y}" rx="${wide / 2}" ry="${wide / 8}" fill="#a7b3b1"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 640 360" preserveAspectRatio="none" font-family="Noto Sans CJK SC, sans-serif"><rect width="640" height="360" fill="#54605e"/><rect y="250" width="640" height="110" fill="#707a77"/>${tank(70, 110, 130, 160)}${tank(250, 90, 150, 180)}${tank(450, 120, 120, 150)}<rect width="640" height="34" fill="#1c2625"/><text x="12" y="24" font-size="18" fill="#fff">${escape(name)}</text></svg>`
  return planesOf(await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer(), { width, height })
}

/** A tank farm with somebody walking through it, how far the clip has run, and where it is `numbered` the number of the picture as a row of squares at the foot, for machines. */
export const paintScene = async (size: Size, name: string, fps: number, numbered: boolean): Promise<(nth: number) => Picture> => {
  const { width, height } = size
  const [ground, scale] = [await standing(size, name), height / 360]
  return (nth) => {
    const data = Buffer.from(ground)
    const fill = (x: number, y: number, wide: number, high: number, ink: typeof DARK): void => {
      const even = (value: number) => Math.max(0, Math.round((value * scale) / 2) * 2)
      const [left, right, top, foot] = [even(x), Math.min(width, even(x + wide)), even(y), Math.min(height, even(y + high))]
      for (let row = top; row < foot; row += 1) data.fill(ink.y, row * width + left, row * width + right)
      for (let row = top / 2; row < foot / 2; row += 1)
        for (const [plane, value] of [[width * height, ink.u], [(width * height * 5) / 4, ink.v]] as const) data.fill(value, plane + (row * width) / 2 + left / 2, plane + (row * width) / 2 + right / 2)
    }
    const seconds = nth / fps
    const [walk, step] = [40 + ((seconds * 24) % 540), Math.sin(seconds * 6) * 7]
    fill(walk - 8, 248, 16, 16, HELMET)
    fill(walk - 8, 264, 16, 28, VEST)
    fill(walk - 6 - step, 292, 5, 26, LEGS)
    fill(walk + 1 + step, 292, 5, 26, LEGS)
    const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${(seconds % 60).toFixed(1).padStart(4, '0')}`
    eachSquare(clock, (column, row) => fill(516 + column * 4, 7 + row * 4, 4, 4, LIGHT))
    if (numbered) for (let bit = 0; bit < CODE_BITS; bit += 1) fill(bit * 20, 340, 20, 20, (nth >> bit) & 1 ? LIGHT : DARK)
    return { ...size, format: 'yuv420p', data }
  }
}

export const blackPicture = ({ width, height }: Size): Picture => ({ width, height, format: 'yuv420p', data: Buffer.concat([Buffer.alloc(width * height, 16), Buffer.alloc((width * height) / 2, 128)]) })
