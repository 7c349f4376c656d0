import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { MIGRATIONS } from '@anlan/app-server/compose'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { migrate } from '@anlan/platform/database/migrate'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import type { Registered, Told } from '../../video/server-process.ts'

const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
/** Longer holes than this are told as gaps: rules/gaps.ts of video. */
const HOLE = 2 * SECOND

/** A process that is killed and started over and over. */
const restarted = (path: string, environment: Readonly<Record<string, string>>) => {
  let child: ChildProcess | undefined
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    start: (more: Readonly<Record<string, string>> = {}): void => void (child = spawn(process.execPath, [script(path)], { env: { ...process.env, UV_THREADPOOL_SIZE: '48', ...environment, ...more }, stdio: ['ignore', 'ignore', 'inherit'] })),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

interface Row {
  readonly id: string
  readonly endedAt: number | null
}
interface Segment {
  readonly from: number
  readonly to: number
  readonly bytes: number
  readonly goneAt: number | null
}

/** Database, server, recorder and worker as they run, and what people see of them by asking the server. */
export const openPlant = async (folder: string, cameras: readonly Registered[]) => {
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  await migrate(postgres.url, MIGRATIONS)
  const port = await freePort()
  const server = spawn(process.execPath, [script('../../video/server-process.ts')], { env: { ...process.env, DATABASE_URL: postgres.url, DATA_DIR: folder, RECORDER_PORT: String(port), CAMERAS: JSON.stringify(cameras), NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let faults = 0
  server.stderr.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk)
    faults += 1
  })
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  const { address, cookie, csrf, org, recorder, worker, cameras: ids } = JSON.parse(line) as Told
  const began = Date.now()
  const get = async <Answer>(path: string): Promise<Answer> => {
    const answer = await fetch(`${address}/api/orgs/${org}/${path}`, { headers: { cookie } })
    if (!answer.ok) throw new BrokenInvariant(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const segmentsOf = async (id: string): Promise<Segment[]> => (await get<{ segments: Segment[] }>(`video/list-segments?cameras=${id}&from=${began}&until=${Date.now()}`)).segments.toSorted((a, b) => a.from - b.from)
  const everySegment = async (): Promise<Segment[]> => (await Promise.all(Object.values(ids).map(segmentsOf))).flat()
  const recording = restarted('../../../apps/recorder/main.ts', { RECORDER_SERVER: address, RECORDER_ID: recorder.id, RECORDER_TOKEN: recorder.token, RECORDER_PORT: String(port), RECORDER_RESERVE_MB: '0', RECORDER_FOLDER: join(folder, 'recordings'), RECORDER_SEGMENT_SECONDS: '5', RECORDER_SILENT_SECONDS: '3' })
  const looking = restarted('../../../apps/vision-worker/main.ts', { SERVER_URL: address, WORKER_ID: worker.id, WORKER_TOKEN: worker.token, WORKER_FOLDER: join(folder, 'facts'), THREADS: '1' })
  recording.start()
  looking.start()
  return {
    recorder: recording,
    worker: looking,
    /** Numbers of the cameras that are recorded, as was said after `since`. */
    recorded: async (since = 0): Promise<string[]> => (await get<{ rows: { number: string; state: string; heardAt: number | null }[] }>('video/list-camera-status?limit=100')).rows.filter(({ state, heardAt }) => state === 'recording' && (heardAt ?? 0) > since).map(({ number }) => number),
    watched: async (since = 0): Promise<string[]> => {
      const [own] = (await get<{ workers: { state: string; heardAt: number | null; cameras: { name: string; state: string; fps: number }[] }[] }>('video/analysis-health')).workers
      return own === undefined || (own.state !== 'on' && own.state !== 'behind') || (own.heardAt ?? 0) <= since ? [] : own.cameras.filter(({ state, fps }) => state === 'live' && fps > 0).map(({ name }) => name)
    },
    openAlarms: async (): Promise<string[]> => (await get<{ rows: { title: string; clearedAt: number | null }[] }>('alarms/list?limit=200')).rows.filter(({ clearedAt }) => clearedAt === null).map(({ title }) => title),
    detections: async (): Promise<Row[]> => (await get<{ rows: Row[] }>('video/list-detections?limit=200')).rows,
    recordedBytes: async (): Promise<number> => (await everySegment()).filter(({ goneAt }) => goneAt === null).reduce((sum, { bytes }) => sum + bytes, 0),
    lockEverything: async (): Promise<void> => {
      const answer = await fetch(`${address}/api/orgs/${org}/video/lock-recording`, { method: 'POST', headers: { cookie, 'x-csrf': csrf, 'content-type': 'application/json' }, body: JSON.stringify({ commandId: newId(), input: { subject: newId(), cameras: Object.values(ids), from: began, until: Date.now() + 3_600 * SECOND, kind: 'evidence', reason: '长跑' } }) })
      if (!answer.ok) throw new BrokenInvariant(`lock: ${await answer.text()}`)
    },
    /** Holes between what was recorded, and how many of them nobody told. */
    holes: async (): Promise<{ readonly gaps: number; readonly untold: number }> => {
      let [gaps, untold] = [0, 0]
      for (const id of Object.values(ids)) {
        const own = await segmentsOf(id)
        const told = (await get<{ gaps: { from: number; to: number; reason: string | null }[] }>(`video/list-gaps?camera=${id}&from=${began}&until=${Date.now()}`)).gaps
        gaps += told.length
        untold += own.slice(1).filter((it, at) => it.from - (own[at]?.to ?? 0) > HOLE && !told.some(({ from, to, reason }) => reason !== null && from < it.from && to > (own[at]?.to ?? 0))).length
      }
      return { gaps, untold }
    },
    faults: (): number => faults,
    close: async (): Promise<void> => {
      await Promise.all([recording.stop(), looking.stop()])
      server.kill()
      await once(server, 'exit')
      await postgres.stop()
    },
  }
}
