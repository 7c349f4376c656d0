import { createHash } from 'node:crypto'

const LARGEST = 5 * 1024 * 1024

export interface Photo {
  readonly digest: string
  readonly media: 'image/png' | 'image/jpeg' | 'application/pdf'
  readonly bytes: Buffer
}

const mediaOf = (bytes: Buffer): Photo['media'] | undefined => {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  if (bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'image/png'
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return 'image/jpeg'
  return undefined
}

/** Why a base64 text is no file that can be taken; what it must be, its caller says. */
const fileFault = (text: string, what: string, fits: (media: Photo['media'] | undefined) => boolean, only: string): string | undefined => {
  if (text.startsWith('data:')) return '只填 Base64 正文，不要带 data: 前缀'
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return '不是有效的 Base64'
  const size = (text.length / 4) * 3
  if (size - 2 > LARGEST) return `${what}约 ${(size / 1024 / 1024).toFixed(1)} MB，超过 5 MB`
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length > LARGEST) return `${what}超过 5 MB`
  return fits(mediaOf(bytes)) ? undefined : only
}

export const photoFault = (text: string): string | undefined => fileFault(text, '照片', (media) => media === 'image/png' || media === 'image/jpeg', '照片只接收 PNG、JPEG 格式')
export const pdfFault = (text: string): string | undefined => fileFault(text, '文件', (media) => media === 'application/pdf', '文件只接收 PDF 格式')

/** A text that `photoFault` or `pdfFault` found nothing wrong with. */
export const readPhoto = (text: string): Photo => {
  const bytes = Buffer.from(text, 'base64')
  return { bytes, digest: createHash('sha256').update(bytes).digest('hex'), media: mediaOf(bytes) ?? 'image/jpeg' }
}
