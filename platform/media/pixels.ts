import { AV_PIX_FMT_GBRP, AV_PIX_FMT_GRAY8, AV_PIX_FMT_RGB24, AV_PIX_FMT_YUV420P, type AVPixelFormat, SWS_FAST_BILINEAR } from 'node-av/constants'
import { Frame, SoftwareScaleContext } from 'node-av/lib'
import type { Picture, PictureFormat } from './video-stream.ts'

export const PIXELS: Readonly<Record<PictureFormat, AVPixelFormat>> = { grey: AV_PIX_FMT_GRAY8, yuv420p: AV_PIX_FMT_YUV420P, gbrp: AV_PIX_FMT_GBRP, rgb24: AV_PIX_FMT_RGB24 }

export type Wanted = Pick<Picture, 'width' | 'height' | 'format'>

/** Scales frames to one size and format; keeps its tables for frames of the same kind. */
export const openScaler = ({ width, height, format }: Wanted) => {
  const target = new Frame()
  target.alloc()
  Object.assign(target, { width, height, format: PIXELS[format] })
  target.getBuffer()
  let [scaler, kind]: [SoftwareScaleContext | undefined, string] = [undefined, '']
  return {
    scale: (frame: Frame): Picture => {
      const now = `${frame.width} ${frame.height} ${frame.format}`
      if (scaler === undefined || kind !== now) {
        scaler?.freeContext()
        scaler = new SoftwareScaleContext()
        scaler.getContext(frame.width, frame.height, frame.format as AVPixelFormat, width, height, PIXELS[format], SWS_FAST_BILINEAR)
        kind = now
      }
      target.makeWritable()
      scaler.scaleFrameSync(target, frame)
      return { width, height, format, data: target.toBuffer() }
    },
    close: () => {
      scaler?.freeContext()
      target.free()
    },
  }
}

export const frameOf = ({ width, height, format, data }: Picture): Frame => {
  const frame = new Frame()
  frame.alloc()
  Object.assign(frame, { width, height, format: PIXELS[format] })
  frame.getBuffer()
  frame.fromBuffer(data)
  return frame
}
