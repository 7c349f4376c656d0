import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { MOST_SPANS, type MotionSpan, type ToldSpan, toldSpanSchema } from '@anlan/video/contract/motion'
import { type MotionMemory, notePicture } from '@anlan/video/rules/motion-spans'
import { NO_FILE, openWaitingFile, type WaitingFile } from './waiting-file.ts'

/** What goes on is said so often; what waits longer than the server is away is dropped from so many on, the oldest first: that time is not known then. */
const [EVERY, MOST] = [5_000, 5_000]

const idOf = ({ camera, kind, from }: ToldSpan): string => `${camera} ${kind} ${from}`
/** `spans.jsonl`: when cameras were looked at and when something moved, as far as nobody took it. */
export const openSpanFile = (folder: string): Promise<WaitingFile<ToldSpan>> => openWaitingFile({ folder, what: 'span', schema: toldSpanSchema, idOf })

/** When each camera was looked at and when something moved, until the server has taken it. */
export const openSpanBook = (file: WaitingFile<ToldSpan> = NO_FILE) => {
  const cameras = new Map<Id, MotionMemory>()
  const waiting = new Map<string, ToldSpan>(file.before.map((it) => [idOf(it), it]))
  /** How long each is as it stands on the disk. */
  const onDisk = new Map<string, Instant>(file.before.map((it) => [idOf(it), it.to]))
  let saidAt = Number.NEGATIVE_INFINITY
  const drop = (id: string, { camera }: ToldSpan): void => {
    waiting.delete(id)
    onDisk.delete(id)
    // What is not over yet begins anew: it must not say of the time that was dropped that nothing moved in it.
    cameras.delete(camera)
  }
  const wait = (camera: Id, kind: ToldSpan['kind'], span: MotionSpan | undefined, before: MotionSpan | undefined): void => {
    if (span === undefined || span === before || span.to === span.from) return
    const told = { camera, kind, ...span }
    waiting.set(idOf(told), told)
    if (waiting.size > MOST) for (const [id, it] of [...waiting].slice(0, waiting.size - MOST)) drop(id, it)
  }
  const book = {
    /** A picture of a camera; `stirs`: it differs from the one before. */
    picture: (camera: Id, at: Instant, stirs: boolean): void => {
      const before = cameras.get(camera)
      const now = notePicture(before, at, stirs)
      cameras.set(camera, now)
      wait(camera, 'watched', now.watched, before?.watched)
      wait(camera, 'moving', now.moving, before?.moving)
    },
    /** Those that are due to be said, the oldest first. */
    next: (wall: Instant): readonly ToldSpan[] => {
      if (wall - saidAt < EVERY && waiting.size <= MOST_SPANS) return []
      saidAt = wall
      return [...waiting.values()].slice(0, MOST_SPANS)
    },
    /** The server has them; what grew meanwhile waits on. */
    taken: (spans: readonly ToldSpan[]): Promise<void> => {
      for (const it of spans) if (waiting.get(idOf(it))?.to === it.to) waiting.delete(idOf(it))
      const gone = spans.map(idOf).filter((id) => onDisk.delete(id))
      return gone.length === 0 ? Promise.resolve() : file.taken(gone, [...waiting].flatMap(([id, it]) => (onDisk.has(id) ? [it] : [])))
    },
    /** Nobody takes them: on the disk, so that a process that is killed loses none. */
    keep: (): Promise<void> => {
      const fresh = [...waiting].flatMap(([id, it]) => (onDisk.get(id) === it.to ? [] : [it]))
      for (const it of fresh) onDisk.set(idOf(it), it.to)
      return fresh.length === 0 ? Promise.resolve() : file.put(fresh, [...waiting.values()])
    },
    close: (): Promise<void> => book.keep().finally(() => file.close()),
  }
  return book
}
