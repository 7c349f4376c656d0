import sharp from 'sharp'
import { openFile, type Rows } from './file-store.ts'
import { printOf } from './photo-print.ts'

/** What a picture is like, whatever it shows. */
export interface PhotoLook {
  /** Difference hash, 16 hex digits. */
  readonly print: string
  /** Mean brightness, 0 black … 1 white. */
  readonly light: number
  /** Variance of the Laplacian of a grey copy of at most `EDGE` pixels: the less, the fewer edges there are. */
  readonly sharpness: number
}

const EDGE = 512

/** Variance of the four-neighbour Laplacian over the inner pixels. */
const edginess = (grey: Buffer, width: number, height: number): number => {
  let [sum, squares, count] = [0, 0, 0]
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const edge = 4 * (grey[at] ?? 0) - (grey[at - 1] ?? 0) - (grey[at + 1] ?? 0) - (grey[at - width] ?? 0) - (grey[at + width] ?? 0)
      sum += edge
      squares += edge * edge
      count += 1
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}

export const lookOf = async (picture: string | Buffer): Promise<PhotoLook> => {
  const { data, info } = await sharp(picture).greyscale().resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true })
  const light = data.reduce((sum, it) => sum + it, 0) / Math.max(1, data.length) / 255
  return { print: await printOf(picture), light, sharpness: edginess(data, info.width, info.height) }
}

/** Of a photo of the org as it is served; `null` for a file that is none, or that cannot be read. */
export const photoLook = async (dataFolder: string, rows: Rows, id: string): Promise<PhotoLook | null> => {
  const served = await openFile(dataFolder, rows, id)
  if (!served.accepted || served.value.type !== 'image/jpeg') return null
  return lookOf(served.value.path).catch(() => null)
}
