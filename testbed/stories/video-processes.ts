import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { System } from '../system.ts'

/** A recorder or a worker as it really runs: a process that can be killed the hard way. */
export interface Process {
  start(): void
  kill(): Promise<void>
  stop(): Promise<void>
}

const processAt = ({ folder }: System, name: string, script: string, environment: Readonly<Record<string, string>>): Process => {
  let child: ChildProcess | undefined
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    start: () => {
      child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], { env: { ...process.env, UV_THREADPOOL_SIZE: '48', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
      const sink = createWriteStream(join(folder, 'logs', `${name}.log`), { flags: 'a' })
      child.stdout?.pipe(sink, { end: false })
      child.stderr?.pipe(sink, { end: false })
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

interface Told {
  readonly id: string
  readonly token: string
}
/** 20 digits of the platform at which devices of GB/T 28181 register, and the password that they need. */
export const PLATFORM = { id: '34020000002000000001', password: 'gb-12345' } as const

export const recorderProcess = (system: System, { id, token }: Told, port: number, probe: number): Process =>
  processAt(system, 'recorder', './video-recorder-process.ts', {
    RECORDER_SERVER: system.server.url, RECORDER_ID: id, RECORDER_TOKEN: token, RECORDER_PORT: String(port), RECORDER_FOLDER: join(system.folder, 'recordings'), RECORDER_SEGMENT_SECONDS: '5', RECORDER_SILENT_SECONDS: '3', RECORDER_RESERVE_MB: '0',
    RECORDER_GB_PORT: '0', RECORDER_GB_ID: PLATFORM.id, RECORDER_GB_PASSWORD: PLATFORM.password, RECORDER_GB_BIND: '127.0.0.1', PROBE_PORT: String(probe),
  })

/** With the model that comes with it. */
export const workerProcess = (system: System, name: string, { id, token }: Told): Process =>
  processAt(system, name, '../../apps/vision-worker/main.ts', { SERVER_URL: system.server.url, WORKER_ID: id, WORKER_TOKEN: token, WORKER_FOLDER: join(system.folder, name), THREADS: '1' })
