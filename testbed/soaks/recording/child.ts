import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { cpuOf, megabytesOf } from '../../process-cost.ts'

const MAIN = fileURLToPath(new URL('../../../apps/recorder/main.ts', import.meta.url))

/** The recorder as it runs: a process of its own, whose work and memory the kernel counts. */
export const startRecorder = (environment: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, RECORDER_ID: 'soak', RECORDER_TOKEN: 'soak', RECORDER_PORT: '0', RECORDER_RESERVE_MB: '0', ...environment }, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return {
    /** Seconds of a processor so far. */
    cpu: (): Promise<number> => cpuOf(child.pid),
    megabytes: (): Promise<number> => megabytesOf(child.pid),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
