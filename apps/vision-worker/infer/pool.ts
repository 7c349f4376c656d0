import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Fault } from '@anlan/kernel/fault'
import type { Found } from '@anlan/video/rules/track/tracker'
import type { Model } from '../model/registry.ts'
import { openTurns } from './fair-turns.ts'
import type { Answered, Asked } from './infer-thread.ts'

interface Work {
  readonly asked: Asked
  readonly done: (found: readonly Found[] | null) => void
}
interface Thread {
  readonly worker: Worker
  work: Work | undefined
  /** The picture that it looks at: one place that both sides see, written over for the next. */
  place: Uint8Array<SharedArrayBuffer>
}
const REST = 2_000
/** How long the last picture of a thread may take at the end. */
const PATIENCE = 5_000

const leave = async (worker: Worker): Promise<void> => {
  const gone = once(worker, 'exit')
  const late = setTimeout(() => void worker.terminate(), PATIENCE)
  worker.postMessage(null)
  await gone
  clearTimeout(late)
}

/** Some threads that look at pictures. A thread that dies is opened again; its picture is lost, and nobody else's. */
export const openPool = async (models: readonly Model[], threads: number, failed: (why: string) => void) => {
  const turns = openTurns<Work>()
  const open = new Set<Thread>()
  let closed = false

  const next = (thread: Thread): void => {
    const work = turns.take()
    thread.work = work
    if (work === undefined) return
    const { picture, models: asked } = work.asked
    if (thread.place.length !== picture.data.length) thread.place = new Uint8Array(new SharedArrayBuffer(picture.data.length))
    thread.place.set(picture.data)
    thread.worker.postMessage({ picture: { width: picture.width, height: picture.height, data: thread.place }, models: asked } satisfies Asked)
  }
  const start = (): Promise<void> =>
    new Promise((ready, never) => {
      const thread: Thread = { worker: new Worker(new URL('./infer-thread.ts', import.meta.url), { workerData: models }), work: undefined, place: new Uint8Array(new SharedArrayBuffer(0)) }
      let begun = false
      thread.worker.on('message', (answer: Answered) => {
        if (!begun) {
          begun = true
          open.add(thread)
          ready()
        }
        if ('failed' in answer) failed(answer.failed)
        thread.work?.done('failed' in answer ? null : answer.found)
        next(thread)
      })
      thread.worker.on('error', (cause) => {
        failed(String(cause))
        if (!begun) never(new Fault('models-broken', '识别线程起不来，请检查模型文件', { cause }))
      })
      thread.worker.on('exit', () => {
        open.delete(thread)
        thread.work?.done(null)
        if (begun && !closed) setTimeout(() => { if (!closed) void start().catch((cause: unknown) => failed(String(cause))) }, REST).unref()
      })
    })
  if (models.length > 0) await Promise.all(Array.from({ length: threads }, start))

  return {
    /** What stands on a picture; null where a newer one took its place, or it could not be looked at. */
    look: (camera: string, asked: Asked): Promise<readonly Found[] | null> =>
      new Promise((done) => {
        if (closed || models.length === 0) return done(null)
        turns.put(camera, { asked, done })?.done(null)
        for (const thread of open) if (thread.work === undefined) { next(thread); break }
        return undefined
      }),
    drop: (camera: string): void => turns.drop(camera)?.done(null),
    close: async (): Promise<void> => {
      closed = true
      await Promise.all([...open].map(({ worker }) => leave(worker)))
    },
  }
}
export type Pool = Awaited<ReturnType<typeof openPool>>
