import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { streamProcess } from '@anlan/platform/media/stream-process'
import type { AnalysisKindName } from '@anlan/video/contract/analysis-kinds'
import { ANALYSED_FPS, type Task } from '@anlan/video/contract/worker-report'
import { type Outcome, round, type Say } from '../outcome.ts'
import { cpuOf, megabytesOf } from '../process-cost.ts'
import { until } from '../visitor.ts'
import { openVideoDesk } from './video/desk.ts'

/** `npm run bench -- video`, `CAMERAS=16 npm run bench -- video`. */
const CAMERAS = Number(process.env['CAMERAS'] ?? 8)
const [WARM, SECONDS] = [12, 25]
const MODELS = fileURLToPath(new URL('../../apps/vision-worker/models', import.meta.url))
const MODEL = 'anlan-nano'
const WHOLE = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }]
type Address = { readonly main: string; readonly sub: string }

const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
/** Where programs lie compiled, as the launcher has it; ours also begin with the environment that it gives them (`streamProcess`). */
let compiled = ''
const start = (path: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess => spawn(process.execPath, [script(path), ...words], { env: { ...process.env, NODE_COMPILE_CACHE: compiled, UV_THREADPOOL_SIZE: String(Math.max(32, 4 * CAMERAS + 16)), ...env }, stdio: ['pipe', 'pipe', 'inherit'] })
const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Processor seconds of some processes over a while, after they had their time to begin. */
const measure = async (children: readonly ChildProcess[], meanwhile: () => void = () => undefined): Promise<{ readonly cpu: number; readonly seconds: number; readonly megabytes: number }> => {
  await pause(WARM * SECOND)
  const spent = async () => (await Promise.all(children.map(({ pid }) => cpuOf(pid)))).reduce((sum, it) => sum + it, 0)
  const [before, began] = [await spent(), performance.now()]
  for (let nth = 0; nth < SECONDS; nth += 1) {
    await pause(SECOND)
    meanwhile()
  }
  const [cpu, seconds] = [(await spent()) - before, (performance.now() - began) / SECOND]
  return { cpu, seconds, megabytes: (await Promise.all(children.map(({ pid }) => megabytesOf(pid)))).reduce((sum, it) => sum + it, 0) }
}

const bareRun = async (addresses: readonly Address[], folder: string, model: string) => {
  const child = start('./video/bare.ts', [JSON.stringify(addresses), folder, model])
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]()
  await lines.next()
  const looked = async (): Promise<number> => {
    child.stdin?.write('?\n')
    return (JSON.parse(String((await lines.next()).value)) as { looked: number }).looked
  }
  try {
    const found = await measure([child])
    return { ...found, looked: await looked() }
  } finally {
    await end(child)
  }
}

const tasksOf = (addresses: readonly Address[], kind: AnalysisKindName): Task[] =>
  addresses.map(({ sub }, at) => ({ camera: newId(), number: `C-${at + 1}`, name: `C-${at + 1}`, address: sub, rules: [{ id: newId(), openSince: null, data: { camera: newId(), kind, zones: [WHOLE], spans: [], seconds: null, people: null, percent: null, coolSeconds: null, active: true } }] }))

/** Recorder and worker as they run, told by the contract what to pull and what to look for. */
const ourRun = async (addresses: readonly Address[], folder: string, kind: AnalysisKindName) => {
  const desk = await openVideoDesk(addresses.map(({ main }, at) => ({ number: `C-${at + 1}`, name: `C-${at + 1}`, stream: main, subStream: '', days: 30 })))
  desk.look(tasksOf(addresses, kind))
  const lean = streamProcess(CAMERAS)
  const recorder = start('../../apps/recorder/main.ts', [], { ...lean, RECORDER_SERVER: desk.address, RECORDER_ID: 'bench', RECORDER_TOKEN: 'bench', RECORDER_PORT: '0', RECORDER_RESERVE_MB: '0', RECORDER_FOLDER: folder, RECORDER_SEGMENT_SECONDS: '15' })
  const worker = start('../../apps/vision-worker/main.ts', [], { ...lean, SERVER_URL: desk.address, WORKER_ID: newId(), WORKER_TOKEN: 'bench', MODELS: join(folder, '..', 'models'), WORKER_FOLDER: join(folder, 'facts'), THREADS: '1' })
  recorder.stdout?.resume()
  worker.stdout?.resume()
  try {
    await until('all are recorded and looked at', async () => desk.recording() === addresses.length && desk.watched().filter(({ state }) => state === 'live').length === addresses.length, 40)
    const [fps, behind]: [number[], number[]] = [[], []]
    const found = await measure([recorder, worker], () => {
      for (const it of desk.watched()) {
        fps.push(it.fps)
        behind.push(it.behindMs)
      }
    })
    return { ...found, fps: fps.reduce((sum, it) => sum + it, 0) / fps.length, slowest: Math.min(...fps), behind: Math.max(...behind), facts: desk.facts(), recorderMegabytes: await megabytesOf(recorder.pid) }
  } finally {
    await Promise.all([end(recorder), end(worker)])
    desk.close()
  }
}

/** What a camera costs: recorded and looked at by our two processes, beside bare loops over the same streams in the same run. Cameras run in a process of their own. */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-bench-video-'))
  compiled = join(folder, 'compiled')
  // Both have the same model and no other.
  await cp(join(MODELS, MODEL), join(folder, 'models', MODEL), { recursive: true })
  const cameras = start('./video/cameras.ts', [String(CAMERAS)])
  try {
    const [line] = (await once(createInterface({ input: cameras.stdout ?? process.stdin }), 'line')) as [string]
    const addresses = JSON.parse(line) as Address[]
    say(`${CAMERAS} cameras: 1080p25 of 4 Mbit/s recorded, 640 × 360 of 15 pictures a second decoded, ${ANALYSED_FPS} looked at; ${SECONDS} s each after ${WARM} s`)
    const bare = await bareRun(addresses, folder, '')
    const ours = await ourRun(addresses, join(folder, 'one'), 'camera-black')
    const bareLooking = await bareRun(addresses, folder, join(MODELS, MODEL, 'model.onnx'))
    const oursLooking = await ourRun(addresses, join(folder, 'two'), 'intrusion')
    const cores = (it: { readonly cpu: number; readonly seconds: number }): number => it.cpu / it.seconds
    say(`cores: bare ${round(cores(bare))}, ours ${round(cores(ours))}; with the detector bare ${round(cores(bareLooking))}, ours ${round(cores(oursLooking))}; latest look ${round(oursLooking.behind, 0)} ms after its picture, ${oursLooking.facts} facts`)
    return {
      figures: {
        cameras: CAMERAS,
        cpuVsBare: round(cores(oursLooking) / cores(bareLooking)),
        cpuVsBareWithoutInference: round(cores(ours) / cores(bare)),
        cpuSecondsPerCameraMinute: round((cores(ours) * 60) / CAMERAS),
        bareCpuSecondsPerCameraMinute: round((cores(bare) * 60) / CAMERAS),
        mbPerCamera: round(oursLooking.megabytes / CAMERAS, 1),
        bareMbPerCamera: round(bareLooking.megabytes / CAMERAS, 1),
        recorderMbPerCamera: round(oursLooking.recorderMegabytes / CAMERAS, 1),
        camerasPerCore: round(CAMERAS / cores(oursLooking), 1),
        lookedAtPerSecond: round(oursLooking.fps),
        slowestLookedAtPerSecond: round(oursLooking.slowest),
        droppedPercent: round(Math.max(0, (1 - oursLooking.fps / ANALYSED_FPS) * 100), 1),
        behindMs: round(oursLooking.behind, 0),
      },
    }
  } finally {
    await end(cameras)
    await rm(folder, { recursive: true, force: true })
  }
}
