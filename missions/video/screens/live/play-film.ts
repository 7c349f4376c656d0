import type { LiveAbout } from '../../contract/live-stream.ts'
import type { Playing } from './play-frames.ts'

const kindOf = ({ codec }: LiveAbout): string => `video/mp4; codecs="${codec}"`
export const canPlayFilm = (about: LiveAbout): boolean => 'MediaSource' in window && MediaSource.isTypeSupported(kindOf(about))

/** Further behind than this it jumps forward; older than that is thrown away, s. */
const [BEHIND, KEPT] = [0.6, 20]
/** So far behind it plays as fast as it comes; further, a little faster, which nobody sees. Each time it had to wait it keeps more in hand, s. */
const [NEAR, MORE, MOST_NEAR, CATCH_UP] = [0.06, 0.06, 0.4, 1.15]
const MOST_WAITING = 300

/** Media Source Extensions: fragments as they come, played at the edge of what is there. */
export const playFilm = (video: HTMLVideoElement, about: LiveAbout, shown: () => void, failed: () => void): Playing => {
  const source = new MediaSource()
  const address = URL.createObjectURL(source)
  const waiting: ArrayBuffer[] = []
  let buffer: SourceBuffer | undefined
  let [ended, near] = [false, NEAR]
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
    const behind = edge - video.currentTime
    // Until it is well below, so that the pace does not change with every picture.
    if (behind > near + 0.06) video.playbackRate = CATCH_UP
    else if (behind <= near) video.playbackRate = 1
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
  const waited = (): void => {
    if (video.played.length > 0) near = Math.min(MOST_NEAR, near + MORE)
  }
  video.addEventListener('waiting', waited)
  video.src = address
  return {
    bytes: (data) => {
      waiting.push(data)
      if (waiting.length > MOST_WAITING) failed()
      else next()
    },
    end: () => {
      ended = true
      video.removeEventListener('waiting', waited)
      video.playbackRate = 1
      video.removeAttribute('src')
      video.load()
      URL.revokeObjectURL(address)
    },
  }
}
