import { FRAME_HEAD, type LiveAbout } from '../../contract/live-stream.ts'

export interface Playing {
  readonly bytes: (data: ArrayBuffer) => void
  readonly end: () => void
}

export const canPlayFrames = async ({ codec }: LiveAbout): Promise<boolean> =>
  'VideoDecoder' in window && (await VideoDecoder.isConfigSupported({ codec, optimizeForLatency: true }).then(({ supported }) => supported === true, () => false))

/** WebCodecs: each picture is drawn as soon as it is decoded, nothing waits in a buffer. */
export const playFrames = (canvas: HTMLCanvasElement, { codec }: LiveAbout, shown: (captured: number) => void, failed: () => void): Playing => {
  const pen = canvas.getContext('2d')
  const captured = new Map<number, number>()
  let begun = false
  const decoder = new VideoDecoder({
    output: (frame) => {
      if (canvas.width !== frame.displayWidth || canvas.height !== frame.displayHeight) Object.assign(canvas, { width: frame.displayWidth, height: frame.displayHeight })
      pen?.drawImage(frame, 0, 0)
      shown(captured.get(frame.timestamp) ?? 0)
      for (const at of captured.keys()) if (at <= frame.timestamp) captured.delete(at)
      frame.close()
    },
    error: failed,
  })
  decoder.configure({ codec, optimizeForLatency: true })
  return {
    bytes: (data) => {
      if (decoder.state !== 'configured' || data.byteLength <= FRAME_HEAD) return
      const head = new DataView(data, 0, FRAME_HEAD)
      const key = head.getUint8(0) === 1
      begun ||= key
      if (!begun) return
      const timestamp = Math.round(head.getFloat64(8))
      captured.set(timestamp, head.getFloat64(16))
      decoder.decode(new EncodedVideoChunk({ type: key ? 'key' : 'delta', timestamp, data: new Uint8Array(data, FRAME_HEAD) }))
    },
    end: () => {
      if (decoder.state !== 'closed') decoder.close()
    },
  }
}
