import { AV_CODEC_FLAG_QSCALE, AV_PIX_FMT_YUVJ420P, AVCOL_RANGE_JPEG, FF_ENCODER_MJPEG, FF_QP2LAMBDA, SWS_BILINEAR } from 'node-av/constants'
import { Codec, CodecContext, Frame, Packet, Rational, SoftwareScaleContext } from 'node-av/lib'
import { frameOf, PIXELS } from './pixels.ts'
import './quiet.ts'
import { streamFault } from './stream-fault.ts'
import type { Picture } from './video-stream.ts'

/** 2 is the finest, 31 the coarsest. */
const COARSE = 4

const openOne = ({ width, height, format }: Omit<Picture, 'data'>) => {
  const codec = Codec.findEncoderByName(FF_ENCODER_MJPEG)
  if (codec === null) throw streamFault('picture-broken')
  const [context, scaler, target, packet] = [new CodecContext(), new SoftwareScaleContext(), new Frame(), new Packet()]
  context.allocContext3(codec)
  Object.assign(context, { width, height, pixelFormat: AV_PIX_FMT_YUVJ420P, colorRange: AVCOL_RANGE_JPEG, timeBase: new Rational(1, 1), threadCount: 1, globalQuality: COARSE * FF_QP2LAMBDA })
  context.setFlags(AV_CODEC_FLAG_QSCALE)
  target.alloc()
  Object.assign(target, { width, height, format: AV_PIX_FMT_YUVJ420P, quality: COARSE * FF_QP2LAMBDA })
  target.getBuffer()
  packet.alloc()
  scaler.getContext(width, height, PIXELS[format], width, height, AV_PIX_FMT_YUVJ420P, SWS_BILINEAR)
  const close = (): void => {
    packet.free()
    target.free()
    scaler.freeContext()
    context.freeContext()
  }
  if (context.open2Sync(codec) >= 0) return { context, scaler, target, packet, close }
  close()
  throw streamFault('picture-broken')
}

/** Pictures as JPEG, with one encoder and one scaler for each kind of picture until it is closed. */
export const openJpegs = () => {
  const open = new Map<string, ReturnType<typeof openOne>>()
  const forKind = (picture: Picture): ReturnType<typeof openOne> => {
    const kind = `${picture.width} ${picture.height} ${picture.format}`
    const made = open.get(kind) ?? openOne(picture)
    open.set(kind, made)
    return made
  }
  return {
    jpeg: (picture: Picture): Buffer => {
      const { context, scaler, target, packet } = forKind(picture)
      const frame = frameOf(picture)
      target.makeWritable()
      scaler.scaleFrameSync(target, frame)
      frame.free()
      const done = context.sendFrameSync(target) >= 0 && context.receivePacketSync(packet) >= 0 ? packet.data : null
      packet.unref()
      if (done === null) throw streamFault('picture-broken')
      return done
    },
    close: (): void => {
      for (const it of open.values()) it.close()
      open.clear()
    },
  }
}
export type Jpegs = ReturnType<typeof openJpegs>
