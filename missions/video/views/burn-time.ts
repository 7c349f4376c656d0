import sharp from 'sharp'
import type { Instant } from '@anlan/kernel/time'
import { timeFace } from '@anlan/platform/media/time-face'

/** A picture with the moment at which it was taken burnt into its lower left corner, on black. */
export const burnTime = async (picture: Buffer, at: Instant): Promise<Buffer> => {
  const { width, height, dot, squares } = timeFace(at, (await sharp(picture).metadata()).width ?? 640)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#000"/><g fill="#fff">${squares.map(({ x, y }) => `<rect x="${x}" y="${y}" width="${dot}" height="${dot}"/>`).join('')}</g></svg>`
  return sharp(picture).composite([{ input: Buffer.from(svg), gravity: 'southwest' }]).jpeg({ quality: 90 }).toBuffer()
}
