import type { FollowedStream, StreamTold } from '@anlan/edge-rtsp/follow-stream'
import type { Instant } from '@anlan/kernel/time'
import type { Follow } from './follow-camera.ts'
import { openFanOut, type Viewer } from './fan-out.ts'

/** Kept open so long after the last viewer: who goes from one page to the next does not wait. */
const LINGER = 20_000

interface Parts {
  readonly address: string
  readonly follow: Follow
  readonly timeoutMs: number
  readonly now: () => Instant
  readonly chance: () => number
}

/** The sub stream of a camera, pulled while somebody looks. */
export const openSubStream = ({ address, follow, timeoutMs, now, chance }: Parts) => {
  const out = openFanOut()
  let followed: FollowedStream | undefined
  let closing: NodeJS.Timeout | undefined
  const pull = (): void => {
    clearTimeout(closing)
    followed ??= follow({ address, timeoutMs, now, chance, opened: out.begin, packet: out.packet, told: ({ state }) => { if (state !== 'live') out.end() } })
  }
  const close = async (): Promise<void> => {
    clearTimeout(closing)
    const leaving = followed
    followed = undefined
    out.end()
    await leaving?.close()
  }
  return {
    out,
    state: (): StreamTold | undefined => followed?.state(),
    join: (viewer: Viewer): (() => void) => {
      pull()
      const leave = out.join(viewer)
      return () => {
        leave()
        if (out.viewers() > 0) return
        clearTimeout(closing)
        closing = setTimeout(() => void close(), LINGER).unref()
      }
    },
    close,
  }
}
export type SubStream = ReturnType<typeof openSubStream>
