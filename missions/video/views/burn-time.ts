import sharp from 'sharp'
import { beijingMinute, beijingStamp, type Instant } from '@anlan/kernel/time'

/** Faces of 3 × 5 squares, a row a number: a machine without any font can draw them. */
const FACE: Readonly<Record<string, readonly number[]>> = { '0': [7, 5, 5, 5, 7], '1': [2, 6, 2, 2, 7], '2': [7, 1, 7, 4, 7], '3': [7, 1, 7, 1, 7], '4': [5, 5, 7, 1, 1], '5': [7, 4, 7, 1, 7], '6': [7, 4, 7, 5, 7], '7': [7, 1, 1, 1, 1], '8': [7, 5, 7, 5, 7], '9': [7, 5, 7, 1, 7], ':': [0, 2, 0, 2, 0], '-': [0, 0, 7, 0, 0] }

/** A picture with the moment at which it was taken burnt into its lower left corner, on black. */
export const burnTime = async (picture: Buffer, at: Instant): Promise<Buffer> => {
  const { width = 640 } = await sharp(picture).metadata()
  const dot = Math.max(2, Math.round(width / 240))
  const text = `${beijingMinute(at)}:${beijingStamp(at).slice(-2)}`
  const squares = [...text].flatMap((letter, place) => (FACE[letter] ?? []).flatMap((bits, row) => [0, 1, 2].filter((column) => (bits & (4 >> column)) !== 0).map((column) => `<rect x="${(place * 4 + column + 1) * dot}" y="${(row + 1) * dot}" width="${dot}" height="${dot}"/>`)))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${(text.length * 4 + 1) * dot}" height="${7 * dot}"><rect width="100%" height="100%" fill="#000"/><g fill="#fff">${squares.join('')}</g></svg>`
  return sharp(picture).composite([{ input: Buffer.from(svg), gravity: 'southwest' }]).jpeg({ quality: 90 }).toBuffer()
}
