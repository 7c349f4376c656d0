import { AVERROR_EOF } from 'node-av/constants'
import { Dictionary, FormatContext, Packet } from 'node-av/lib'
import { firstPictures, pictureReader } from './read-context.ts'
import { openingFault, readingFault, streamFault } from './stream-fault.ts'
import './quiet.ts'
import type { VideoPacket, VideoStream } from './video-stream.ts'

export interface OpenOptions {
  /** How long a camera may say nothing, ms. */
  readonly timeoutMs?: number
  /** `any`: TCP, and UDP where the camera does not want TCP. */
  readonly transport?: 'any' | 'tcp' | 'udp'
  /** Ends opening and reading. */
  readonly signal?: AbortSignal
}
const PATIENCE = 8_000
const MICROS = 1_000
/** Where the address tells no parameter sets the first packets are looked at for so long. */
const LOOK = '1500000'

/** Opens a camera (`rtsp://…`) or a film (a path). Throws a `Fault` of stream-fault.ts. A process that reads many needs `UV_THREADPOOL_SIZE` above two for each. */
export const openStream = async (address: string, { timeoutMs = PATIENCE, transport = 'any', signal }: OpenOptions = {}): Promise<VideoStream> => {
  const camera = /^rtsps?:/.test(address)
  const context = new FormatContext()
  context.allocContext()
  let silent = false
  let closed = false
  let connected = false
  const interrupt = () => context.interrupt()
  const watch = (): NodeJS.Timeout => setTimeout(() => { silent = true; interrupt() }, timeoutMs).unref()
  signal?.addEventListener('abort', interrupt)
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    signal?.removeEventListener('abort', interrupt)
    if (connected) await context.closeInput(); else context.freeContext()
  }
  const waiting = watch()
  try {
    signal?.throwIfAborted()
    const options = camera ? Dictionary.fromObject({ rtsp_transport: transport === 'any' ? 'tcp+udp' : transport, rtsp_flags: transport === 'any' ? 'prefer_tcp' : undefined, timeout: String(timeoutMs * MICROS), allowed_media_types: 'video', analyzeduration: LOOK, max_delay: '200000' }) : null
    const opened = await context.openInput(address, null, options)
    connected = opened >= 0
    if (opened < 0) throw silent ? streamFault('stream-silent') : openingFault(opened)
    const first = firstPictures(context)
    if (first === undefined) throw streamFault('stream-unknown')
    // What the address does not tell (size of H.265, sets that come with the pictures) is looked for in the first pictures, which are not lost by it.
    if ((first.codecpar.extradata === null || (first.codecpar.width === 0 && (first.codecpar.parseExtradata() < 0 || first.codecpar.width === 0))) && (await context.findStreamInfo()) < 0) throw streamFault(silent ? 'stream-silent' : 'stream-ended')
    const { about, take } = pictureReader(first)

    async function* packets(): AsyncIterableIterator<VideoPacket> {
      const packet = new Packet()
      packet.alloc()
      try {
        for (;;) {
          const patience = camera ? watch() : undefined
          const read = await context.readFrame(packet)
          clearTimeout(patience)
          if (signal?.aborted === true || closed) return
          if (read < 0) {
            if (!camera && read === AVERROR_EOF) return
            throw readingFault(read, silent)
          }
          const taken = take(packet)
          if (taken !== undefined) yield taken
          packet.unref()
        }
      } finally {
        packet.free()
        await close()
      }
    }
    return { about, packets, close }
  } catch (cause) {
    await close()
    throw cause
  } finally {
    clearTimeout(waiting)
  }
}
