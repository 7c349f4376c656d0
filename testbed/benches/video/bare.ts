import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AV_CODEC_ID_H264, AV_PIX_FMT_GRAY8, AV_PIX_FMT_YUV420P, AVMEDIA_TYPE_VIDEO, SWS_FAST_BILINEAR } from 'node-av/constants'
import { Codec, CodecContext, Dictionary, FormatContext, Frame, Packet, SoftwareScaleContext } from 'node-av/lib'

/**
 * The same work as bare loops on the same libraries and nothing of ours: each main stream is remuxed into a film, each sub stream is decoded, five
 * pictures a second are scaled to the two sizes that are looked at, and with a model each of them goes through it. `bare.ts ADDRESSES FOLDER [MODEL]`
 */
const [addresses = '[]', folder = '.', model = ''] = process.argv.slice(2)
const EVERY = 1 / 5

const openInput = async (address: string): Promise<FormatContext> => {
  const input = new FormatContext()
  input.allocContext()
  if ((await input.openInput(address, null, Dictionary.fromObject({ rtsp_transport: 'tcp', allowed_media_types: 'video' }))) < 0) throw new TypeError(`cannot open ${address}`)
  await input.findStreamInfo()
  return input
}

const record = async (address: string, path: string): Promise<never> => {
  const input = await openInput(address)
  const output = new FormatContext()
  output.allocOutputContext2(null, 'mp4', path)
  const [from, to, packet] = [input.streams[0], output.newStream(), new Packet()]
  from?.codecpar.copy(to.codecpar)
  await output.openOutput()
  await output.writeHeader(Dictionary.fromObject({ movflags: 'frag_keyframe+empty_moov' }))
  packet.alloc()
  for (;;) {
    if ((await input.readFrame(packet)) < 0) throw new TypeError('the camera went')
    if (from !== undefined) packet.rescaleTs(from.timeBase, to.timeBase)
    packet.streamIndex = 0
    await output.writeFrame(packet)
    packet.unref()
  }
}

let looked = 0
const thread = model === '' ? undefined : new Worker(new URL('./bare-infer.ts', import.meta.url), { workerData: model })
thread?.on('message', () => (looked += 1))
thread?.on('error', (cause) => { throw cause })
const target = (width: number, height: number, format: number): Frame => {
  const frame = new Frame()
  frame.alloc()
  Object.assign(frame, { width, height, format })
  frame.getBuffer()
  return frame
}

const look = async (address: string): Promise<never> => {
  const input = await openInput(address)
  const stream = input.streams.find((it) => it.codecpar.codecType === AVMEDIA_TYPE_VIDEO)
  const [codec, context, packet, frame] = [Codec.findDecoder(AV_CODEC_ID_H264), new CodecContext(), new Packet(), new Frame()]
  if (stream === undefined || codec === null) throw new TypeError('no stream')
  context.allocContext3(codec)
  context.threadCount = 1
  stream.codecpar.toContext(context)
  await context.open2(codec)
  packet.alloc()
  frame.alloc()
  const { width, height } = stream.codecpar
  const [grey, shown] = [target(160, 90, AV_PIX_FMT_GRAY8), target(width, height, AV_PIX_FMT_YUV420P)]
  const [toGrey, toShown] = [new SoftwareScaleContext(), new SoftwareScaleContext()]
  toGrey.getContext(width, height, AV_PIX_FMT_YUV420P, 160, 90, AV_PIX_FMT_GRAY8, SWS_FAST_BILINEAR)
  toShown.getContext(width, height, AV_PIX_FMT_YUV420P, width, height, AV_PIX_FMT_YUV420P, SWS_FAST_BILINEAR)
  const second = stream.timeBase.den / stream.timeBase.num
  let due = Number.NEGATIVE_INFINITY
  for (;;) {
    if ((await input.readFrame(packet)) < 0) throw new TypeError('the camera went')
    await context.sendPacket(packet)
    packet.unref()
    while ((await context.receiveFrame(frame)) >= 0) {
      const at = Number(frame.pts) / second
      if (at < due - 0.001) continue
      due = (at - due < EVERY ? due : at) + EVERY
      toGrey.scaleFrameSync(grey, frame)
      toShown.scaleFrameSync(shown, frame)
      grey.toBuffer()
      const data = shown.toBuffer()
      thread?.postMessage({ width, height, data })
    }
  }
}

const failed = (cause: unknown): never => {
  process.stderr.write(`${String(cause)}\n`)
  process.exit(1)
}
for (const [at, { main, sub }] of (JSON.parse(addresses) as { main: string; sub: string }[]).entries()) {
  record(main, join(folder, `bare-${at}.mp4`)).catch(failed)
  look(sub).catch(failed)
}
process.stdin.on('data', () => process.stdout.write(`${JSON.stringify({ looked })}\n`))
process.stdin.on('end', () => process.exit(0))
process.stdout.write('{}\n')
