import sharp from 'sharp'
import { openFile, type Rows } from './file-store.ts'

/** Nine columns give eight differences a row. */
const WIDE = 9
const HIGH = 8

/**
 * Difference hash of a picture: whether each point is brighter than its right neighbour, of a small grey copy. Shots of
 * the same scene under the same light differ in few bits; a new size or compression hardly changes any.
 * @returns 64 bits as 16 hex digits
 */
export const printOf = async (picture: string | Buffer): Promise<string> => {
  const grey = await sharp(picture).greyscale().resize(WIDE, HIGH, { fit: 'fill' }).raw().toBuffer()
  let bits = 0n
  for (let y = 0; y < HIGH; y++)
    for (let x = 0; x < WIDE - 1; x++) bits = (bits << 1n) | ((grey[y * WIDE + x] ?? 0) > (grey[y * WIDE + x + 1] ?? 0) ? 1n : 0n)
  return bits.toString(16).padStart(16, '0')
}

/** Of a photo of the org; `null` for a file that is none, or that cannot be read. */
export const photoPrint = async (dataFolder: string, rows: Rows, id: string): Promise<string | null> => {
  const thumbnail = await openFile(dataFolder, rows, id, 'thumbnail')
  if (!thumbnail.accepted) return null
  return printOf(thumbnail.value.path).catch(() => null)
}
