import { liveAboutSchema, LIVE_CLOSED, type LiveAbout } from '../../contract/live-stream.ts'

export type Closed = 'away' | 'unplayable'
interface LiveHeard {
  readonly about: (about: LiveAbout) => void
  readonly bytes: (data: ArrayBuffer) => void
  readonly closed: (why: Closed) => void
}

/** One WebSocket of live pictures; the returned function ends it without a word. */
export const openLive = (path: string, { about, bytes, closed }: LiveHeard): (() => void) => {
  const address = new URL(path, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  let left = false
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (left) return
    if (typeof data !== 'string') return bytes(data)
    const told = liveAboutSchema.safeParse(JSON.parse(data))
    if (told.success) about(told.data)
  })
  socket.addEventListener('close', ({ code }) => {
    if (!left) closed(code === LIVE_CLOSED.missing || code === LIVE_CLOSED.unplayable ? 'unplayable' : 'away')
  })
  return () => {
    left = true
    socket.close()
  }
}
