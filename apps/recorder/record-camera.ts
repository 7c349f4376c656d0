import { type Instant, SECOND } from '@anlan/kernel/time'
import type { VideoPacket } from '@anlan/platform/media/video-stream'
import type { GapReason, RecorderReport } from '@anlan/video/contract/recorder-report'
import type { RecorderCamera } from '@anlan/video/contract/recorder-cameras'
import { captureClock } from './capture-clock.ts'
import { openFanOut } from './fan-out.ts'
import type { Follow } from './follow-camera.ts'
import type { Segment } from './segment-name.ts'
import type { Shelf } from './shelf.ts'
import { type OpenSegment, writeSegment } from './write-segment.ts'

/** Less is no gap: a reconnection loses at least the pictures up to the next key one. */
const GAP = 1.5 * SECOND
/** The server's clock was set back, not the camera late. */
const SET_BACK = 10 * SECOND
/** After the disk took nothing it is tried again so much later. */
const DISK_REST = 5 * SECOND

export interface RecordParts {
  readonly camera: RecorderCamera
  readonly follow: Follow
  readonly shelf: Shelf
  /** The server's time. */
  readonly now: () => Instant
  readonly chance: () => number
  readonly segmentMs: number
  readonly timeoutMs: number
  readonly closed: (segment: Segment) => void
  readonly gap: (gap: RecorderReport['gaps'][number]) => void
  readonly diskFull: (cause: unknown) => void
}

/** Records a camera's main stream as it comes, and hands it on to whoever looks. */
export const recordCamera = ({ camera, follow, shelf, now, chance, segmentMs, timeoutMs, closed, gap, diskFull }: RecordParts) => {
  const { number, stream } = camera
  const out = openFanOut()
  let clock = captureClock()
  let segment: OpenSegment | undefined
  let [lastTo, why]: [Instant | undefined, GapReason] = [shelf.lastOf(number)?.to, 'restart']
  let [lastAt, notBefore, halted] = [0, 0, false]
  const closeAt = async (to: Instant, nextDts?: number): Promise<void> => {
    const done = segment
    segment = undefined
    const written = await done?.close(to, nextDts)
    if (written === undefined) return
    lastTo = written.to
    closed(written)
  }
  const begin = async (from: Instant): Promise<void> => {
    const about = out.about()
    if (about === undefined) return
    // What was written reaches up to here: two segments must not claim the same second. Much earlier only when the clock was set back.
    const start = lastTo !== undefined && lastTo > from && lastTo - from < SET_BACK ? lastTo : from
    segment = await writeSegment(shelf, number, start, about)
    if (lastTo !== undefined && start - lastTo > GAP) gap({ camera: number, from: lastTo, to: start, reason: why })
    why = 'away'
  }
  const store = async (packet: VideoPacket): Promise<void> => {
    const at = clock(packet.pts, packet.at + (now() - Date.now()))
    if (packet.key && segment !== undefined && at - segment.from >= segmentMs) await closeAt(at, packet.dts)
    if (halted || Date.now() < notBefore) return
    if (segment === undefined && packet.key) await begin(at)
    if (segment === undefined) return
    await segment.add(packet)
    lastAt = at
  }
  const salvage = async (cause: unknown): Promise<void> => {
    const broken = segment
    segment = undefined
    why = 'disk'
    notBefore = Date.now() + DISK_REST
    const kept = await broken?.salvage().catch(() => undefined)
    if (kept !== undefined) {
      lastTo = kept.to
      closed(kept)
    }
    diskFull(cause)
  }
  const finish = (): Promise<void> => closeAt(lastAt + 1).catch(salvage)

  let finishing: Promise<void> = Promise.resolve()
  const followed = follow({
    address: stream, timeoutMs, chance, now,
    opened: (about) => {
      clock = captureClock()
      out.begin(about)
    },
    packet: async (packet) => {
      await finishing
      out.packet(packet)
      await store(packet).catch(salvage)
    },
    told: ({ state }) => {
      if (state === 'live' || state === 'connecting') return
      out.end()
      why = state
      finishing = finish()
    },
  })
  return {
    camera,
    out,
    state: followed.state,
    // By what was stored last, not by the file: between two segments there is none for a moment.
    recording: (): boolean => !halted && followed.state().state === 'live' && now() - lastAt < timeoutMs,
    lastTo: (): Instant | undefined => lastTo,
    /** Only what is locked is left on the disk: others have to go on. */
    halt: async (): Promise<void> => {
      halted = true
      why = 'disk'
      await finish()
    },
    resume: (): void => void (halted = false),
    halted: (): boolean => halted,
    close: async (): Promise<void> => {
      await followed.close()
      await finish()
    },
  }
}
export type RecordedCamera = ReturnType<typeof recordCamera>
