import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { openStream } from '@anlan/platform/media/open-stream'
import type { VideoAbout, VideoPacket, VideoStream } from '@anlan/platform/media/video-stream'
import { restAfter } from './back-off.ts'

/** `refused`: name or password are wrong, which only people mend. `silent`: connected, and nothing comes. `away`: everything else that is no picture. */
export type StreamState = 'connecting' | 'live' | 'silent' | 'refused' | 'away'
export interface StreamTold {
  readonly state: StreamState
  /** What to do about it, in Chinese; empty while all is well. */
  readonly tip: string
}

export interface FollowOptions {
  /** With name and password; neither is ever told. */
  readonly address: string
  readonly timeoutMs?: number
  readonly transport?: 'any' | 'tcp' | 'udp'
  /** How the stream is opened; RTSP where it is left out. Ends and throws as `openStream` does. */
  readonly open?: (signal: AbortSignal) => Promise<VideoStream>
  /** A connection begins: what follows may have another size or codec than before. */
  readonly opened: (about: VideoAbout) => void
  readonly packet: (packet: VideoPacket) => void | Promise<void>
  readonly told: (told: StreamTold) => void
  /** From 0 to 1. */
  readonly chance: () => number
  readonly now: () => Instant
}
export interface FollowedStream {
  readonly state: () => StreamTold
  close(): Promise<void>
}

const stateAfter = (cause: unknown): StreamTold => {
  const [code, tip] = cause instanceof Fault ? [cause.code, cause.tip] : ['', '摄像机的视频流出错，正在重新连接']
  return { state: code === 'stream-refused' ? 'refused' : code === 'stream-silent' ? 'silent' : 'away', tip }
}
/** A connection that held so long begins the back-off anew. */
const STEADY = 10_000

/** Follows a camera for good: opens, reads, and after whatever ends it rests and opens again, until it is closed. */
export const followStream = (options: FollowOptions): FollowedStream => {
  const { address, timeoutMs, transport, open, opened, packet, told, chance, now } = options
  const stop = new AbortController()
  let here: StreamTold = { state: 'connecting', tip: '' }
  const turn = (next: StreamTold): void => {
    if (next.state === here.state && next.tip === here.tip) return
    here = next
    told(here)
  }
  const once = async (): Promise<void> => {
    const stream = open !== undefined ? await open(stop.signal) : await openStream(address, { signal: stop.signal, ...(timeoutMs === undefined ? {} : { timeoutMs }), ...(transport === undefined ? {} : { transport }) })
    opened(stream.about)
    for await (const it of stream.packets()) {
      await packet(it)
      turn({ state: 'live', tip: '' })
    }
  }
  const follow = async (): Promise<void> => {
    let failures = 0
    while (!stop.signal.aborted) {
      const began = now()
      const failed = await once().then(() => undefined, (cause: unknown) => cause)
      if (stop.signal.aborted) return
      turn(stateAfter(failed))
      failures = now() - began > STEADY ? 1 : failures + 1
      await pause(restAfter(failures, here.state === 'refused', chance()), undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  const following = follow()
  return {
    state: () => here,
    close: async () => {
      stop.abort()
      await following
    },
  }
}
