import { accept, type Decision, refuse } from '@anlan/kernel/decision'

const MEGABYTE = 1024 * 1024
export const PHOTO_LIMIT = 40 * MEGABYTE
export const FILE_LIMIT = 200 * MEGABYTE

export interface FileType {
  readonly type: string
  readonly extension: string
  readonly limit: number
  /** Shown in the page rather than saved to disk. */
  readonly inline: boolean
}

const photo = (type: string, extension: string): FileType => ({ type, extension, limit: PHOTO_LIMIT, inline: true })
const document = (type: string, extension: string, inline: boolean): FileType => ({ type, extension, limit: FILE_LIMIT, inline })

export const JPEG = photo('image/jpeg', 'jpg')
export const PNG = photo('image/png', 'png')
export const WEBP = photo('image/webp', 'webp')
export const PDF = document('application/pdf', 'pdf', true)
export const MP4 = document('video/mp4', 'mp4', true)
export const ZIP = document('application/zip', 'zip', false)
export const XLSX = document('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', false)
export const DOCX = document('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx', false)

const KNOWN = [JPEG, PNG, WEBP, PDF, MP4, ZIP, XLSX, DOCX]

export const fileTypeOf = (type: string): FileType | undefined => KNOWN.find((it) => it.type === type)
export const isPhoto = (type: string): boolean => type.startsWith('image/')

/** Brands of ISO 14496-12 files that browsers play as MP4. */
const MP4_BRANDS = ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'dash', '3gp4', '3gp5', 'MSNV']
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** As many first bytes as `fileTypeFrom` looks at. */
export const HEAD = 16

const ACCEPTED = '可上传 JPG、PNG、WEBP 照片，PDF、XLSX、DOCX、ZIP 文件和 MP4 视频'

/**
 * What a file is by its first bytes, whatever it is called. A ZIP is looked into later.
 * @param head the first `HEAD` bytes, fewer only when the file ends there
 */
export const fileTypeFrom = (head: Buffer): Decision<FileType> => {
  if (head.length === 0) return refuse('file-empty', '文件是空的，请重新选择')
  const has = (text: string, at = 0) => head.subarray(at, at + text.length).toString('latin1') === text
  if (has('\xff\xd8\xff')) return accept(JPEG)
  if (has('\x89PNG\r\n\x1a\n')) return accept(PNG)
  if (has('RIFF') && has('WEBP', 8)) return accept(WEBP)
  if (has('%PDF-')) return accept(PDF)
  if (has('PK\x03\x04') || has('PK\x05\x06')) return accept(ZIP)
  if (has('ftyp', 4)) {
    const brand = head.subarray(8, 12).toString('latin1')
    if (HEIC_BRANDS.includes(brand))
      return refuse('file-heic', '暂不支持 HEIC 照片。请在手机“设置 - 相机 - 格式”中选“兼容性最佳”后重拍，或转换为 JPG 后上传')
    if (MP4_BRANDS.includes(brand)) return accept(MP4)
    return refuse('file-video', '暂不支持此视频或图片格式，请转换为 MP4 视频或 JPG 照片后上传')
  }
  if (has('\xd0\xcf\x11\xe0')) return refuse('file-old-office', '这是旧版或加密的 Office 文件，请取消打开密码并另存为 XLSX、DOCX 或 PDF 后上传')
  return refuse('file-type', `文件内容不是可接受的格式。${ACCEPTED}，只改扩展名无效`)
}

export const tooLarge = (limit: number): Decision<never> =>
  limit === PHOTO_LIMIT
    ? refuse('file-too-large', `照片超过 ${PHOTO_LIMIT / MEGABYTE} MB，请降低分辨率后重新拍摄或压缩后上传`, { facts: { limit } })
    : refuse('file-too-large', `文件超过 ${limit / MEGABYTE} MB，请压缩或拆分后上传`, { facts: { limit } })
