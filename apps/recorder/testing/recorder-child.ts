import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { streamProcess } from '@anlan/platform/media/stream-process'
import { until } from '@anlan/platform/testing/until'

export interface RecorderChild {
  readonly child: ChildProcess
  readonly address: string
  readonly said: () => string
  /** As a power cut ends it. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** The recorder as it really runs: a process of its own, with threads of its own. */
export const startRecorder = async (environment: Readonly<Record<string, string>>): Promise<RecorderChild> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../main.ts', import.meta.url))], { env: { ...process.env, ...streamProcess(24), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  const address = await until('the recorder is up', () => /"address":"([^"]+)"/.exec(said)?.[1], 20_000)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return { child, address, said: () => said, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
