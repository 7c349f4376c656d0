import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../../apps/recorder/main.ts', import.meta.url))
const TICKS_A_SECOND = 100

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
    cpu: async (): Promise<number> => {
      const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
      return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
    },
    megabytes: async (): Promise<number> => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
