import sharp from 'sharp'
import type { Picture } from './video-stream.ts'

/** A picture as JPEG; `rgb24` or `grey`. */
export const toJpeg = ({ width, height, format, data }: Picture & { readonly format: 'rgb24' | 'grey' }, quality = 80): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: format === 'grey' ? 1 : 3 } }).jpeg({ quality }).toBuffer()
