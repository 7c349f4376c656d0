import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { LogFile } from './log-file.ts'

export interface ServiceOptions {
  /** What people call it, in Chinese. */
  readonly name: string
  readonly script: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: LogFile
  readonly report: (line: string) => void
}

export interface Service {
  readonly log: LogFile
  /** How often it has ended by itself without having been told to. */
  deaths(): number
  stop(): Promise<void>
}

const FOLLOW_PARENT = new URL('./follow-parent.ts', import.meta.url).href
/** Milliseconds. The first restart is at once; the longest wait still leaves time to be up within five seconds. */
const [FIRST_WAIT, LONGEST_WAIT, LIVED_WELL, PATIENCE] = [100, 3_000, 10_000, 10_000]

const begin = ({ script, env, log }: ServiceOptions): ChildProcess => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', FOLLOW_PARENT, script], {
    env: { ...process.env, ...env },
    // A session of its own: Ctrl-C reaches the launcher alone, which stops things in their order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.stdout?.on('data', log.write)
  child.stderr?.on('data', log.write)
  return child
}

/** With what it has itself started. */
const killGroup = (child: ChildProcess): void => {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // All of it had ended.
  }
}

/** Keeps a process running until told to stop. One that ends with success has done its work and is not started again. */
export const supervise = (options: ServiceOptions): Service => {
  const { name, log, report } = options
  const ending = new AbortController()
  let deaths = 0
  let current: ChildProcess | undefined

  const runOnce = async (): Promise<boolean> => {
    const child = begin(options)
    current = child
    const reason = await new Promise<string>((resolve) => {
      child.once('error', (cause) => resolve(cause.message))
      child.once('exit', (code, signal) => resolve(signal ?? (code === 0 ? '' : `代码 ${code}`)))
    })
    killGroup(child)
    if (ending.signal.aborted || reason === '') return true
    deaths += 1
    report(`${name}意外结束（${reason}），正在重新启动，日志见 ${log.path}`)
    return false
  }

  const keepRunning = async (): Promise<void> => {
    let wait = FIRST_WAIT
    while (!ending.signal.aborted) {
      const begun = performance.now()
      if (await runOnce()) return
      if (performance.now() - begun > LIVED_WELL) wait = FIRST_WAIT
      await pause(wait, undefined, { signal: ending.signal }).catch(() => undefined)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }

  const running = keepRunning()

  const stop = async (): Promise<void> => {
    ending.abort()
    const child = current
    child?.kill('SIGTERM')
    const limit = setTimeout(() => child !== undefined && killGroup(child), PATIENCE)
    await running
    clearTimeout(limit)
  }

  return { log, deaths: () => deaths, stop }
}
