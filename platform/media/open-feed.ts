import { AVERROR_EOF } from 'node-av/constants'
import { Dictionary, FormatContext, InputFormat, IOContext, Packet } from 'node-av/lib'
import { firstPictures, pictureReader } from './read-context.ts'
import { streamFault } from './stream-fault.ts'
import './quiet.ts'
import type { VideoPacket, VideoStream } from './video-stream.ts'

/** Bytes at a time: about one packet of a network, so that no picture waits for the next one to fill a buffer. */
const PIECE = 4_096
/** So long what a stream is made of is looked for in its first pictures, none of which is lost, µs. */
const LOOK = '500000'
/** More than the first pictures of any camera: what has told nothing by then is no program stream with pictures. */
const MOST_LOOKED = '4000000'

/**
 * Reads a program stream (ISO/IEC 13818-1, as GB/T 28181 附录 C sends it) from bytes that somebody else receives.
 * Ends with what `feed` throws, or with a `Fault` of stream-fault.ts.
 */
export const openFeed = async (feed: AsyncIterable<Buffer>, { signal }: { readonly signal?: AbortSignal } = {}): Promise<VideoStream> => {
  const source = feed[Symbol.asyncIterator]()
  let [rest, over, cause]: [Buffer, boolean, unknown] = [Buffer.alloc(0), false, undefined]
  const [context, io] = [new FormatContext(), new IOContext()]
  const pull = async (size: number): Promise<Buffer | number> => {
    while (rest.length === 0 && !over) {
      const next = await source.next().catch((why: unknown) => {
        cause = why
        return { done: true as const, value: undefined }
      })
      if (next.done === true) over = true
      else rest = next.value
    }
    if (over) return AVERROR_EOF
    const piece = rest.subarray(0, size)
    rest = rest.subarray(piece.length)
    return piece
  }
  io.allocContextWithCallbacks(PIECE, 0, pull)
  context.allocContext()
  context.pb = io
  let opened = false
  let reading: Promise<number> = Promise.resolve(0)
  let closing: Promise<void> | undefined
  const end = (): void => {
    over = true
    void source.return?.()
  }
  signal?.addEventListener('abort', end)
  const close = (): Promise<void> => (closing ??= (async () => {
    signal?.removeEventListener('abort', end)
    end()
    // Whoever still reads is let out first.
    await reading.catch(() => 0)
    if (opened) await context.closeInput()
    else context.freeContext()
    io.freeContext()
  })())
  const why = () => cause ?? streamFault('stream-ended')
  try {
    signal?.throwIfAborted()
    opened = (await context.openInput('', InputFormat.findInputFormat('mpeg'), Dictionary.fromObject({ analyzeduration: LOOK, probesize: MOST_LOOKED }))) >= 0
    if (!opened || (await context.findStreamInfo()) < 0) throw why()
    const first = firstPictures(context)
    if (first === undefined) throw over ? why() : streamFault('stream-unknown')
    const { about, take } = pictureReader(first)

    async function* packets(): AsyncIterableIterator<VideoPacket> {
      const packet = new Packet()
      packet.alloc()
      try {
        while ((await (reading = context.readFrame(packet))) >= 0) {
          const taken = take(packet)
          if (taken !== undefined) yield taken
          packet.unref()
        }
        if (signal?.aborted !== true && closing === undefined) throw why()
      } finally {
        packet.free()
        await close()
      }
    }
    return { about, packets, close }
  } catch (failed) {
    await close()
    throw failed
  }
}
