import { WebSocket } from 'ws'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import { streamFault } from '@anlan/platform/media/stream-fault'
import { TICKS, type VideoAbout, type VideoPacket, type VideoStream } from '@anlan/platform/media/video-stream'
import { wallNow } from '@anlan/platform/clock/wall-now'
import { FRAME_HEAD, LIVE_CLOSED, type LiveAbout, liveAboutSchema } from '@anlan/video/contract/live-stream'

const PATIENCE = 8 * SECOND
/** So many pictures wait for the decoder; then the recorder is told to wait, and leaves out what is old. */
const MOST_WAITING = 50

export const isLiveAddress = (address: string): boolean => /^wss?:/.test(address)

const away = (tip: string): Fault => new Fault('stream-away', tip)
const SILENT = new Fault('stream-silent', '录像程序没有送来这台摄像机的画面，请看“摄像机”页面上它没有画面的原因')
const whyClosed = (code: number): Fault =>
  code === LIVE_CLOSED.missing ? new Fault('stream-missing', '录像程序还没有这台摄像机，请稍等；一直如此时请核对摄像机登记的录像机') : streamFault('stream-ended')

const aboutOf = ({ codec, width, height }: LiveAbout): VideoAbout =>
  // Key pictures bring their parameter sets with them.
  ({ codec: /^(?:hvc|hev)1/.test(codec) ? 'h265' : 'h264', width, height, codecString: codec, config: Buffer.alloc(0), parameterSets: Buffer.alloc(0) })
const packetOf = (data: Buffer): VideoPacket => {
  const pts = Math.round((data.readDoubleBE(8) * TICKS) / 1_000_000)
  return { key: (data.readUInt8(0) & 1) === 1, pts, dts: pts, data: data.subarray(FRAME_HEAD), at: wallNow() }
}

/** A camera as our recorder hands it on, `frames` of contract/live-stream.ts: for channels of GB/T 28181, which only the recorder can pull. */
export const openLive = (address: string, { signal, timeoutMs = PATIENCE }: { readonly signal: AbortSignal; readonly timeoutMs?: number }): Promise<VideoStream> =>
  new Promise((opened, failed) => {
    const socket = new WebSocket(address, { perMessageDeflate: false, handshakeTimeout: timeoutMs, maxPayload: 32 * 1024 * 1024 })
    let [about, over]: [VideoAbout | undefined, unknown] = [undefined, undefined]
    let waiting: VideoPacket[] = []
    let wake = (): void => undefined
    const close = (): void => socket.terminate()
    const end = (cause: unknown): void => {
      over ??= cause
      clearTimeout(silence)
      signal.removeEventListener('abort', stop)
      close()
      failed(cause)
      wake()
    }
    const stop = (): void => end(streamFault('stream-ended'))
    const overdue = (): void => end(SILENT)
    let silence = setTimeout(overdue, timeoutMs)
    const heard = (): void => {
      clearTimeout(silence)
      if (over === undefined) silence = setTimeout(overdue, timeoutMs)
    }
    async function* packets(): AsyncIterableIterator<VideoPacket> {
      try {
        for (;;) {
          const next = waiting
          waiting = []
          socket.resume()
          yield* next
          if (signal.aborted) return
          if (waiting.length > 0) continue
          if (over !== undefined) throw over
          await new Promise<void>((resolve) => (wake = resolve))
        }
      } finally {
        stop()
      }
    }
    const take = (data: Buffer, binary: boolean): void => {
      heard()
      if (binary) {
        if (data.length <= FRAME_HEAD) return
        waiting.push(packetOf(data))
        if (waiting.length >= MOST_WAITING) socket.pause()
        return wake()
      }
      const told = liveAboutSchema.safeParse(JSON.parse(data.toString()))
      // What begins anew may have another size or codec.
      if (!told.success || about !== undefined) return end(streamFault('stream-ended'))
      about = aboutOf(told.data)
      return opened({ about, packets, close: async () => stop() })
    }
    socket.on('message', (data: Buffer, binary) => {
      try {
        take(data, binary)
      } catch (cause) {
        end(streamFault('stream-ended', cause))
      }
    })
    socket.on('close', (code) => end(whyClosed(code)))
    socket.on('unexpected-response', (_request, response) => end(away(response.statusCode === 401 ? '录像程序不认识本识别服务的画面通行码，录像机的密钥可能刚换过，请让录像程序用新密钥运行' : `录像程序没有接受取画面的请求（${response.statusCode}）`)))
    socket.on('error', () => end(away(`连不上录像程序 ${new URL(address).host}，国标摄像机的画面要从它那里取。请检查录像机登记的地址能否从识别服务所在的计算机访问`)))
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
  })
