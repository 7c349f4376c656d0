import { type Instant, MINUTE } from '@anlan/kernel/time'
import type { RecorderReport } from '@anlan/video/contract/recorder-report'
import type { Room } from './disk-room.ts'
import type { Remembered } from './memory.ts'
import type { RecordedCamera } from './record-camera.ts'
import { type Segment, segmentPath } from './segment-name.ts'
import type { Shelf } from './shelf.ts'
import { goesFirst, isOver, leastImportant } from './what-goes.ts'

type Disk = NonNullable<RecorderReport['disk']>

/** For a minute more than is missing is freed, so that not every segment is a fight. */
const MARGIN = 1.1
/** A warning stands this long after the last early deletion. */
const STANDS = 10 * MINUTE
/** Of cameras that nobody knows any more recordings go after the longest keeping that is offered. */
const LONGEST_DAYS = 90

interface Parts {
  readonly shelf: Shelf
  readonly remembered: Remembered
  readonly cameras: () => readonly RecordedCamera[]
  readonly room: () => Promise<Room>
  readonly now: () => Instant
  readonly say: (text: string, facts: object) => void
}

/** Retention, and what happens when the disk is full. Nothing that is locked is ever deleted; before anybody told what is locked, nothing at all. */
export const openKeeper = ({ shelf, remembered, cameras, room, now, say }: Parts) => {
  const { memory, save } = remembered
  let disk: Disk = { state: 'ok', freeBytes: 0, stopped: [] }
  let [earlyAt, retentionAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const drop = async (segments: readonly Segment[]): Promise<void> => {
    if (segments.length === 0) return
    // Said before it is done: a deletion of which nobody hears would look like a loss.
    memory.gone.push(...segments.map((it) => ({ camera: it.camera, file: `segments/${segmentPath(it)}` })))
    await save()
    for (const it of segments) await shelf.drop(it)
  }
  const stopped = (): string[] => cameras().filter((it) => it.halted()).map(({ camera }) => camera.number)
  const look = async (): Promise<void> => {
    const { keep } = memory
    if (keep !== null) {
      const days = new Map(cameras().map(({ camera }) => [camera.number, camera.days]))
      if (now() >= retentionAt) await drop(shelf.segments().filter((it) => isOver(it, days.get(it.camera) ?? LONGEST_DAYS, keep, now())))
      if (now() >= retentionAt) retentionAt = now() + MINUTE
      const { missing } = await room()
      if (missing > 0) {
        const early = goesFirst(shelf.segments(), Math.ceil(missing * MARGIN), keep, now())
        if (early.length > 0) {
          earlyAt = now()
          say('disk full: the oldest recordings that nobody locked go before their days', { segments: early.length, bytes: early.reduce((sum, it) => sum + it.bytes, 0) })
        }
        await drop(early)
      }
    }
    const after = await room()
    if (after.missing > 0) {
      const least = leastImportant(cameras().filter((it) => !it.halted()).map((it) => ({ ...it.camera, it })), keep ?? [], now())
      if (least !== undefined) {
        await least.it.halt()
        say('disk full of locked recordings: a camera is not recorded any more', { camera: least.number })
      }
    } else if (after.freeBytes > 0) for (const it of cameras()) if (it.halted()) it.resume()
    const now_ = stopped()
    disk = { freeBytes: after.freeBytes, stopped: now_, state: now_.length > 0 ? 'stopping' : now() - earlyAt < STANDS ? 'early' : 'ok' }
  }
  let looking: Promise<void> = Promise.resolve()
  return {
    /** One look at a time; whoever asks meanwhile gets the next. */
    look: (): Promise<void> => (looking = looking.catch(() => undefined).then(look)),
    disk: (): Disk => disk,
  }
}
