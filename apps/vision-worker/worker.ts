import { newId } from '@anlan/platform/clock/new-id'
import { openJpegs } from '@anlan/platform/media/jpeg'
import type { Picture } from '@anlan/platform/media/video-stream'
import { ANALYSIS_KINDS } from '@anlan/video/contract/analysis-kinds'
import type { Task } from '@anlan/video/contract/worker-report'
import { openPool } from './infer/pool.ts'
import { modelsFor, readModels } from './model/registry.ts'
import { openFactFile } from './speak/fact-file.ts'
import { openOutbox } from './speak/outbox.ts'
import { openSpanBook, openSpanFile } from './speak/span-book.ts'
import { type Server, speak } from './speak/speak.ts'
import { NO_FILE } from './speak/waiting-file.ts'
import { tryRecording } from './trial/try-recording.ts'
import { watchCamera, type Watched } from './watch/watch-camera.ts'

interface Parts {
  readonly server: Server
  /** Folder of models. */
  readonly models: string
  /** Inference threads, each with one session for each model. */
  readonly threads: number
  /** Where facts wait that nobody took; without one they wait in memory only. */
  readonly folder?: string
  readonly everyMs?: number
  readonly log: (line: string) => void
}
const EVERY = 2_000
/** Times are stamped by the server's clock; it is followed where it goes another way, not for what an answer was late. */
const APART = 2_000

/** A recognition worker: asks the server what to look at, looks, and says what it found until it is taken. */
export const openWorker = async ({ server, models: modelFolder, threads, folder, everyMs = EVERY, log }: Parts) => {
  const registry = await readModels(modelFolder)
  for (const { id, ready, tip } of registry.told) log(ready ? `模型 ${id} 可用` : `模型 ${id} 不可用：${tip}`)
  const pool = await openPool(registry.ready, threads, (why) => log(`识别线程出错：${why.slice(0, 300)}`))
  const file = folder === undefined ? NO_FILE : await openFactFile(folder)
  if (file.before.length > 0) log(`上次有 ${file.before.length} 条识别结果没有报成，现在补报`)
  const spans = openSpanBook(folder === undefined ? NO_FILE : await openSpanFile(folder))
  const [outbox, watched] = [openOutbox(file), new Map<string, { readonly mark: string; readonly camera: Watched }>()]
  let [offset, plan, status, closed]: [number, string, number, boolean] = [0, '', 200, false]
  let wake = (): void => undefined
  const jpegs = openJpegs()

  /** A fact does not depend on its picture. */
  const snapshot = (picture: Picture): string | null => {
    try {
      return jpegs.jpeg(picture).toString('base64')
    } catch (cause) {
      log(`画面没有存成图片：${String(cause)}`)
      return null
    }
  }
  const diskBroken = (cause: unknown): void => log(`识别结果写不进磁盘，先留在内存里：${String(cause)}`)
  const begin = (task: Task): Watched => {
    const classes = task.rules.flatMap(({ data }) => ANALYSIS_KINDS[data.kind].classes)
    const models = modelsFor(registry.ready, classes)
    return watchCamera({
      task, pool, models, wall: Date.now, noted: (at, stirs) => spans.picture(task.camera, at, stirs), stamp: (wall) => Math.round(wall + offset), chance: Math.random,
      told: (fact, picture) => {
        const model = [...models].find(([, known]) => ANALYSIS_KINDS[fact.kind].classes.some((it) => known.includes(it)))?.[0] ?? ''
        const shown = fact.what === 'ended' ? null : snapshot(picture)
        void outbox.put({ ...fact, id: newId(), camera: task.camera, model, picture: shown }).catch(diskBroken).then(() => wake())
      },
    })
  }
  const follow = async (tasks: readonly Task[]): Promise<void> => {
    // What was found meanwhile is no other task.
    const marks = new Map(tasks.map((task) => [task.camera, JSON.stringify({ ...task, rules: task.rules.map(({ id, data }) => ({ id, data })) })]))
    const gone = [...watched].filter(([camera, { mark }]) => marks.get(camera) !== mark)
    for (const [camera] of gone) watched.delete(camera)
    await Promise.all(gone.map(([, { camera }]) => camera.close()))
    for (const task of tasks) if (!watched.has(task.camera)) watched.set(task.camera, { mark: marks.get(task.camera) ?? '', camera: begin(task) })
  }
  const say = async (): Promise<void> => {
    const [facts, seen] = [outbox.next(), spans.next(Date.now())]
    const said = await speak(server, { plan, models: registry.told, cameras: [...watched.values()].map(({ camera }) => camera.state()), facts: [...facts], spans: [...seen] })
    if (said.status !== status) log(said.status === 200 ? '已连上服务器' : said.status === 401 ? '服务器不认识本识别服务：编号或密钥不对，或已停用' : '服务器连不上，识别到的事件留待补报')
    status = said.status
    if (said.answer === undefined) return seen.length === 0 ? undefined : spans.keep().catch(diskBroken)
    const apart = said.answer.now - Date.now()
    if (Math.abs(apart - offset) > APART) offset = apart
    plan = said.answer.plan
    await outbox.taken(said.answer.taken).catch(diskBroken)
    await spans.taken(seen).catch(diskBroken)
    for (const trial of said.answer.trials) void tryRecording(server, trial, pool, modelsFor(registry.ready, trial.classes)).catch((cause: unknown) => log(`试判没有报成：${String(cause)}`))
    if (said.answer.tasks !== null) await follow(said.answer.tasks)
  }
  const talk = async (): Promise<void> => {
    while (!closed) {
      const heard = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        wake = () => { clearTimeout(timer); resolve() }
      })
      await say().catch((cause: unknown) => log(`上报出错：${String(cause)}`))
      // What is waiting is said at once, as long as somebody listens.
      if (status !== 200 || outbox.size() === 0) await heard
    }
  }
  const talking = talk()
  return {
    cameras: (): readonly string[] => [...watched.keys()],
    waiting: (): number => outbox.size(),
    close: async (): Promise<void> => {
      closed = true
      wake()
      await talking
      await follow([])
      await pool.close()
      jpegs.close()
      await file.close()
      await spans.close().catch(diskBroken)
    },
  }
}
