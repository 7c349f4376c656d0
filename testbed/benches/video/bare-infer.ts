import { parentPort, workerData } from 'node:worker_threads'
import { AV_PIX_FMT_GBRP, AV_PIX_FMT_YUV420P, SWS_FAST_BILINEAR } from 'node-av/constants'
import { Frame, SoftwareScaleContext } from 'node-av/lib'
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** One session of one thread: scaled, filled in, run. What comes out is not even looked at. */
const SIDE = 416
const session = await InferenceSession.create(workerData as string, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' })
const data = new Float32Array(3 * SIDE * SIDE).fill(114)
const tensor = new Tensor('float32', data, [1, 3, SIDE, SIDE])
const [name = ''] = session.inputNames
const scaler = new SoftwareScaleContext()
const [from, to] = [new Frame(), new Frame()]
let high = 0
parentPort?.on('message', ({ width, height, data: picture }: { width: number; height: number; data: Uint8Array }) => {
  if (high === 0) {
    high = Math.round((height * SIDE) / width)
    scaler.getContext(width, height, AV_PIX_FMT_YUV420P, SIDE, high, AV_PIX_FMT_GBRP, SWS_FAST_BILINEAR)
    for (const [frame, wide, tall, format] of [[from, width, height, AV_PIX_FMT_YUV420P], [to, SIDE, high, AV_PIX_FMT_GBRP]] as const) {
      frame.alloc()
      Object.assign(frame, { width: wide, height: tall, format })
      frame.getBuffer()
    }
  }
  from.fromBuffer(Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength))
  scaler.scaleFrameSync(to, from)
  const planes = to.toBuffer()
  const area = SIDE * high
  for (const [plane, channel] of [[1, 0], [0, 1], [2, 2]] as const) for (let at = 0; at < area; at += 1) data[channel * SIDE * SIDE + at] = planes[plane * area + at] ?? 0
  void session.run({ [name]: tensor }).then(() => parentPort?.postMessage(1))
})
