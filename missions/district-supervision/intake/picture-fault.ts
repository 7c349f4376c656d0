import { createHash } from 'node:crypto'

/** A picture has to be the one whose hash it bears, and one that a page can show. */
export const pictureFault = (record: Readonly<Record<string, unknown>>): string | undefined => {
  const { sha256, data } = (record['shown'] ?? {}) as { readonly sha256?: string; readonly data?: string }
  if (data === undefined) return undefined
  const bytes = Buffer.from(data, 'base64')
  if (bytes.subarray(0, 3).toString('hex') !== 'ffd8ff') return 'shown.data：图片只接收 JPEG'
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? undefined : 'shown.sha256：与图片的 SHA-256 不一致'
}
