import type { LiveAbout } from '../../contract/live-stream.ts'
import type { Playing } from './play-frames.ts'

const kindOf = ({ codec }: LiveAbout): string => `video/mp4; codecs="${codec}"`
export const canPlayFilm = (about: LiveAbout): boolean => 'MediaSource' in window && MediaSource.isTypeSupported(kindOf(about))

/** Further behind than this it jumps forward; older than that is thrown away, s. */
const [BEHIND, KEPT] = [0.6, 20]
const MOST_WAITING = 300

/** Media Source Extensions: fragments as they come, played at the edge of what is there. */
export const playFilm = (video: HTMLVideoElement, about: LiveAbout, shown: () => void, failed: () => void): Playing => {
  const source = new MediaSource()
  const address = URL.createObjectURL(source)
  const waiting: ArrayBuffer[] = []
  let buffer: SourceBuffer | undefined
  let ended = false
  const trim = (): boolean => {
    const start = buffer?.buffered.length ? buffer.buffered.start(0) : 0
    if (buffer === undefined || video.currentTime - start < 2 * KEPT) return false
    buffer.remove(start, video.currentTime - KEPT)
    return true
  }
  const next = (): void => {
    if (ended || buffer === undefined || buffer.updating || trim()) return
    const piece = waiting.shift()
    if (piece === undefined) return
    try {
      buffer.appendBuffer(piece)
    } catch {
      failed()
    }
  }
  const follow = (): void => {
    const { buffered } = video
    if (buffered.length === 0) return next()
    const [start, edge] = [buffered.start(buffered.length - 1), buffered.end(buffered.length - 1)]
    if (video.currentTime < start || edge - video.currentTime > BEHIND) video.currentTime = Math.max(start, edge - 0.05)
    if (video.paused) video.play().catch(() => undefined)
    shown()
    next()
  }
  source.addEventListener('sourceopen', () => {
    if (ended) return
    buffer = source.addSourceBuffer(kindOf(about))
    buffer.addEventListener('updateend', follow)
    buffer.addEventListener('error', failed)
    next()
  })
  video.src = address
  return {
    bytes: (data) => {
      waiting.push(data)
      if (waiting.length > MOST_WAITING) failed()
      else next()
    },
    end: () => {
      ended = true
      video.removeAttribute('src')
      video.load()
      URL.revokeObjectURL(address)
    },
  }
}
